import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BookingSite, newSite, type SiteNeed, type SiteNeedKind } from '#domain/transport/site.ts';
import { useNeedText } from './use-need-text.ts';

interface SiteFieldsProps {
  readonly needs: readonly SiteNeed[];
  readonly value: BookingSite | null;
  readonly onChange: (site: BookingSite) => void;
}

/** Where a mobile lab stands for a booking, and what was confirmed there. */
export function SiteFields({ needs, value, onChange }: SiteFieldsProps) {
  const { t } = useTranslation();
  const needText = useNeedText();
  const site = value ?? newSite;
  return (
    <Stack gap="sm">
      <TextInput
        label={t('transport:site.address')}
        description={t('transport:site.addressHint')}
        maxLength={500}
        value={site.address}
        data-field="site"
        onChange={(event) => onChange({ ...site, address: event.currentTarget.value })}
      />
      <TextInput
        label={t('transport:site.contact')}
        maxLength={200}
        value={site.contact}
        onChange={(event) => onChange({ ...site, contact: event.currentTarget.value })}
      />
      {needs.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('transport:site.noNeeds')}
        </Text>
      ) : (
        <Checkbox.Group
          label={t('transport:site.confirmed')}
          value={[...site.confirmed]}
          onChange={(kinds) => onChange({ ...site, confirmed: kinds as SiteNeedKind[] })}
        >
          <Stack gap={6} mt={4}>
            {needs.map((need) => (
              <Checkbox key={need.kind} value={need.kind} label={needText(need)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
