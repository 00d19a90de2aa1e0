import { Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SiteNeed, siteNeedKinds } from '#domain/transport/site.ts';

interface SiteNeedsFieldsProps {
  readonly value: readonly SiteNeed[];
  readonly onChange: (needs: readonly SiteNeed[]) => void;
}

/** Of these it is not enough to say yes. */
const measured: ReadonlySet<string> = new Set(['power', 'space']);

/** What a mobile lab asks of a site. */
export function SiteNeedsFields({ value, onChange }: SiteNeedsFieldsProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('transport:site.needs')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('transport:site.needsHint')}
      </Text>
      <Stack gap="xs">
        {siteNeedKinds.map((kind) => {
          const need = value.find((one) => one.kind === kind);
          const others = value.filter((one) => one.kind !== kind);
          const label = t(`transport:need.${kind}`);
          return (
            <Group key={kind} gap="sm" mih={36}>
              <Checkbox
                w={230}
                label={label}
                checked={need !== undefined}
                onChange={(event) => onChange(event.currentTarget.checked ? [...others, { kind, detail: '' }] : others)}
              />
              {need && measured.has(kind) && (
                <TextInput
                  aria-label={t('transport:site.howMuch', { need: label })}
                  placeholder={t(`transport:site.example.${kind}`)}
                  maxLength={100}
                  value={need.detail}
                  onChange={(event) => {
                    const detail = event.currentTarget.value;
                    onChange(value.map((one) => (one.kind === kind ? { kind, detail } : one)));
                  }}
                />
              )}
            </Group>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
