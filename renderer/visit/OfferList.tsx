import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OfferCard } from './OfferCard.tsx';
import type { VisitOffer } from './visit-types.ts';

interface OfferListProps {
  readonly offers: readonly VisitOffer[];
  readonly canShowMore: boolean;
  readonly onMore: () => void;
  readonly onChoose: (offer: VisitOffer) => void;
}

const placements = ['single', 'together', 'same_day', 'more_days'] as const;

/** Step 2: the times, the best first; groups that come apart are listed by how they come. */
export function OfferList({ offers, canShowMore, onMore, onChoose }: OfferListProps) {
  const { t } = useTranslation();
  const kinds = placements.filter((kind) => offers.some(({ placement }) => placement === kind));
  return (
    <Stack gap="lg">
      {kinds.map((kind) => (
        <section key={kind} aria-label={t(`visit:placement.${kind}`)}>
          {kind !== 'single' && (
            <>
              <Title order={3} size="h6">
                {t(`visit:placement.${kind}`)}
              </Title>
              <Text size="sm" c="dimmed" mb={6}>
                {t(`visit:placement.${kind}Hint`)}
              </Text>
            </>
          )}
          <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
            {offers
              .filter(({ placement }) => placement === kind)
              .map((offer, index) => (
                <OfferCard
                  key={`${offer.locationId} ${offer.parts.map(({ start }) => start).join()}`}
                  offer={offer}
                  rank={index + 1}
                  onChoose={() => onChoose(offer)}
                />
              ))}
          </Stack>
        </section>
      ))}
      {canShowMore && (
        <Button variant="default" onClick={onMore} w="fit-content">
          {t('visit:more')}
        </Button>
      )}
    </Stack>
  );
}
