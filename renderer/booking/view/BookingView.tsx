import { Alert, Center, Loader, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { orpc } from '#renderer/client.ts';
import { RowHistory } from '#renderer/history/RowHistory.tsx';
import { errorText } from '#renderer/refusal-text.ts';
import { MaterialSection } from '#renderer/stock/MaterialSection.tsx';
import { toFormValues } from '../form/form-values.ts';
import type { KeptDraft } from '../form/kept-drafts.ts';
import type { LocationLine, ResourceLine } from '../form/resource-choice.ts';
import { BookingActs } from './BookingActs.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import classes from './BookingView.module.css';
import { ClaimList } from './ClaimList.tsx';
import { KitGapAlert } from './KitGapAlert.tsx';

interface BookingViewProps {
  readonly id: string;
  readonly zoneOf: (locationId: string | null) => string;
  readonly locations: readonly LocationLine[];
  readonly resources: readonly ResourceLine[];
  readonly onEdit: (start: KeptDraft) => void;
  readonly onCopy: (prefill: Partial<BookingDraft>) => void;
}

/** A booking to look at: what, for whom, when, all that it holds, and what can be done with it. */
export function BookingView({ id, zoneOf, locations, resources, onEdit, onCopy }: BookingViewProps) {
  const { t } = useTranslation();
  const { data: booking, error } = useQuery(orpc.booking.get.queryOptions({ input: { id } }));
  if (error) {
    return (
      <Alert color="red" m="lg">
        {errorText(error)}
      </Alert>
    );
  }
  if (!booking) {
    return (
      <Center flex={1}>
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  const zone = zoneOf(booking.draft.locationId);
  const edit = (patch: Partial<BookingDraft>) => {
    const base = toFormValues(booking.draft, zone);
    const values = { ...base, ...toFormPatch(patch) };
    onEdit({ id, sequence: booking.summary.sequence, base, values, savedAt: 0 });
  };
  return (
    <>
      <div className={classes.scroll}>
        <Stack gap="lg" className={classes.sheet}>
          <BookingFacts booking={booking} zone={zone} locations={locations} resources={resources} />
          <KitGapAlert booking={booking} />
          <ClaimList booking={booking} zone={zone} />
          <MaterialSection bookingId={id} />
          <section>
            <Title order={3} size="h5" mb="xs">
              {t('booking:view.history')}
            </Title>
            <RowHistory table="booking" id={id} />
          </section>
        </Stack>
      </div>
      <BookingActs booking={booking} zone={zone} onEdit={edit} onCopy={onCopy} />
    </>
  );
}

function toFormPatch(patch: Partial<BookingDraft>): Pick<KeptDraft['values'], 'status'> | Record<string, never> {
  return patch.status ? { status: patch.status } : {};
}
