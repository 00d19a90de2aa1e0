import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import { VerdictList } from '../booking/VerdictList.tsx';
import { timesOf } from './visit-text.ts';
import type { VisitOffer } from './visit-types.ts';

export interface VisitRefusal {
  readonly verdicts: readonly Verdict[];
  /** The times that are left. */
  readonly next: readonly VisitOffer[];
}

interface RefusedVisitProps {
  readonly refused: VisitRefusal;
  readonly onTake: (offer: VisitOffer) => void;
}

/** Somebody was just before: why it cannot be any more, and the times that are left. */
export function RefusedVisit({ refused: { verdicts, next }, onTake }: RefusedVisitProps) {
  const { t, i18n } = useTranslation();
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={t('visit:refused.title')} role="alert">
      <Stack gap="sm">
        <VerdictList verdicts={verdicts.filter(({ level }) => level !== 'info')} />
        {next.length > 0 && (
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('visit:refused.next')}
            </Text>
            <Group gap="xs">
              {next.map((offer) => (
                <Button
                  key={`${offer.locationId} ${offer.placement} ${offer.parts[0]?.start}`}
                  size="sm"
                  variant="default"
                  onClick={() => onTake(offer)}
                >
                  {timesOf(offer, i18n.language).join(' + ')} · {offer.locationName}
                </Button>
              ))}
            </Group>
          </div>
        )}
      </Stack>
    </Alert>
  );
}
