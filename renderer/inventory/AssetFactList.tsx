import { Card, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { Facts } from '../shell/Facts.tsx';
import type { AssetDetail } from './asset-detail.ts';

export function AssetFactList({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  const price =
    asset.priceCents === null
      ? null
      : new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(asset.priceCents / 100);
  const away = asset.homeLocationId !== null && asset.homeLocationId !== asset.locationId;
  return (
    <Card withBorder padding="md">
      <Facts
        facts={[
          [t('inventory:field.assetTag'), asset.assetTag],
          [t('inventory:field.serialNumber'), asset.serialNumber],
          [t('inventory:field.modelId'), asset.modelName],
          [t('inventory:field.category'), asset.category],
          [t('inventory:field.locationId'), asset.locationName ?? t('inventory:noLocation')],
          [t('inventory:field.roomId'), asset.roomName],
          [t('inventory:field.place'), asset.place],
          [
            t('inventory:field.homeLocationId'),
            asset.homeLocationName && (
              <>
                {asset.homeLocationName}
                {away && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {t('inventory:away')}
                  </Text>
                )}
              </>
            ),
          ],
          [t('inventory:field.ownerId'), asset.ownerName ?? t('inventory:ownLab')],
          [t('inventory:field.boughtOn'), asset.boughtOn && dateAsTyped(asset.boughtOn)],
          [t('inventory:field.price'), price],
          [t('inventory:field.fundingSource'), asset.fundingSource],
          [t('inventory:field.bookable'), asset.bookable ? t('inventory:yes') : t('inventory:no')],
          [t('inventory:field.note'), asset.note],
        ]}
      />
    </Card>
  );
}
