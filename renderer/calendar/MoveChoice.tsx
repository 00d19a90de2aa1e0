import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveRefusal } from '../booking/MoveRefusal.tsx';
import { SuggestionButtons } from '../booking/SuggestionButtons.tsx';
import { useMoveBooking } from '../booking/use-move-booking.ts';
import type { BookingDetail } from '../booking/view/booking-detail.ts';
import { MoveDialog } from '../booking/view/MoveDialog.tsx';
import { orpc } from '../client.ts';

interface MoveChoiceProps {
  readonly detail: BookingDetail;
  readonly onDone: () => void;
}

/** The nearest times at which the same things are free and the school is there, one press each; or a date of one's own. */
export function MoveChoice({ detail, onDone }: MoveChoiceProps) {
  const { t } = useTranslation();
  const { summary, draft } = detail;
  const zone = useQuery(orpc.location.list.queryOptions()).data?.locations.find(
    ({ id }) => id === summary.locationId,
  )?.timeZone;
  const [choosing, setChoosing] = useState(false);
  const mover = useMoveBooking(onDone);
  const { data, isPending } = useQuery(
    orpc.booking.judge.queryOptions({ input: { draft, bookingId: summary.id, suggest: true } }),
  );
  const times = (data?.suggestions ?? []).filter((suggestion) => suggestion.kind === 'time');
  const { id, sequence } = summary;
  return (
    <Stack gap="xs" py={4}>
      {isPending && <Loader size="sm" aria-label={t('app:loading')} />}
      {times.length > 0 && (
        <SuggestionButtons
          suggestions={times}
          busy={mover.isMoving}
          zone={zone}
          onTake={(suggestion) => {
            if (suggestion.kind === 'time') mover.move({ id, sequence, start: suggestion.start, end: suggestion.end });
          }}
        />
      )}
      {data && times.length === 0 && <Text size="sm">{t('calendar:affected.noTimes')}</Text>}
      <Group>
        <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
          {t('calendar:affected.chooseTime')}
        </Button>
      </Group>
      <MoveDialog
        booking={detail}
        zone={zone ?? 'Europe/Amsterdam'}
        opened={choosing}
        onClose={() => {
          setChoosing(false);
          onDone();
        }}
      />
      <MoveRefusal
        refused={mover.refused}
        holder={summary.holder}
        zone={zone ?? 'Europe/Amsterdam'}
        isMoving={mover.isMoving}
        onMove={mover.move}
        onLeave={mover.leave}
      />
    </Stack>
  );
}
