import { Card, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fundingSources, isPaidTwice } from '#domain/inventory/funding.ts';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { useCustomFacts } from '../custom-field/use-custom-facts.tsx';
import { Facts } from '../shell/Facts.tsx';
import type { AssetDetail } from './asset-detail.ts';
import { priceText } from './price-text.ts';

export function AssetFactList({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  const own = useCustomFacts(asset);
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
          [t('inventory:field.price'), priceText(asset.priceCents)],
          [t('inventory:field.warrantyUntil'), asset.warrantyUntil && <Warranty until={asset.warrantyUntil} />],
          [t('inventory:field.fundingSource'), asset.fundingSource && <Funding text={asset.fundingSource} />],
          [t('inventory:field.bookable'), asset.bookable ? t('inventory:yes') : t('inventory:no')],
          ...own,
          [t('inventory:field.note'), asset.note],
        ]}
      />
    </Card>
  );
}

function Warranty({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const isOver = until < dateOf(Date.now());
  return (
    <>
      {dateAsTyped(until)}
      {isOver && (
        <Text span size="sm" c="dimmed">
          {' '}
          {t('inventory:warrantyOver')}
        </Text>
      )}
    </>
  );
}

function Funding({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <>
      {fundingSources(text).join(', ')}
      {isPaidTwice(text) && (
        <Text size="sm" c="dimmed">
          {t('inventory:funding.twice')}
        </Text>
      )}
    </>
  );
}
