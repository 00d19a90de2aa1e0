import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { HolderCard } from '../loan/HolderCard.tsx';
import type { AssetDetail } from './asset-detail.ts';
import { BookingLines } from './BookingLines.tsx';

/** What it will be used for, and the kits it belongs to. */
export function AssetUse({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <HolderCard resourceId={asset.id} />
      <Card withBorder padding="md">
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('inventory:comingBookings')}
          </Title>
          {asset.comingBookings.length > 0 ? (
            <BookingLines bookings={asset.comingBookings} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('inventory:noComingBookings')}
            </Text>
          )}
        </Stack>
      </Card>
      {asset.kits.length > 0 && (
        <Card withBorder padding="md">
          <Stack gap="sm">
            <Title order={2} size="h4">
              {t('inventory:inKits')}
            </Title>
            {asset.kits.map((kit) => (
              <Anchor key={kit.id} component={Link} href={`/inventory/kits/${kit.id}`} size="sm" w="fit-content">
                {[kit.code, kit.name].filter(Boolean).join(' · ')}
              </Anchor>
            ))}
          </Stack>
        </Card>
      )}
    </>
  );
}
