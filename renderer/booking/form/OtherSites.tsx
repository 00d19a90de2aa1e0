import { Button, Group, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KnownSite } from '#domain/transport/other-site.ts';
import { type BookingSite, newSite } from '#domain/transport/site.ts';

interface OtherSitesProps {
  readonly sites: readonly KnownSite[];
  readonly onTake: (site: BookingSite) => void;
}

/** Where a mobile lab stood well before. It is asked there anew: what was so then may not be now. */
export function OtherSites({ sites, onTake }: OtherSitesProps) {
  const { t } = useTranslation();
  if (sites.length === 0) return null;
  const nameOf = ({ address, holder, isSameSchool }: KnownSite) => {
    if (address === '') return t('transport:site.atOwn', { holder });
    return isSameSchool ? address : t('transport:site.atOther', { address, holder });
  };
  return (
    <fieldset style={{ border: 0, margin: 0, marginTop: 8, padding: 0 }}>
      <Text component="legend" size="xs" c="dimmed" fw={600} mb={6}>
        {t('transport:site.others')}
      </Text>
      <Group gap={8}>
        {sites.map((site) => (
          <Button
            key={`${site.address} ${site.holder}`}
            variant="default"
            size="xs"
            h="auto"
            mih={30}
            py={4}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
            leftSection={<IconMapPin size={15} aria-hidden />}
            onClick={() => onTake({ ...newSite, address: site.address, contact: site.contact })}
          >
            {nameOf(site)}
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}
