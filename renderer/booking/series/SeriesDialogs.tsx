import { useTranslation } from 'react-i18next';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { weekdayOf } from '#domain/time/wall-time.ts';
import { notifyDone } from '#renderer/feedback.tsx';
import type { BookingFormState } from '../form/use-booking-form.ts';
import { ruleText } from './rule-text.ts';
import { ScopeDialog } from './ScopeDialog.tsx';
import { SeriesPreview } from './SeriesPreview.tsx';
import type { SeriesSteps } from './use-series-steps.ts';

interface SeriesDialogsProps {
  readonly steps: SeriesSteps;
  readonly form: BookingFormState;
  readonly draft: BookingDraft | null;
  /** Saves this booking alone. */
  readonly onOne: (draft: BookingDraft) => void;
  readonly onSaved: () => void;
}

/** The step that a series has between the form and the store. */
export function SeriesDialogs({ steps, form, draft, onOne, onSaved }: SeriesDialogsProps) {
  const { t, i18n } = useTranslation();
  const { repeated, firstDate, series, step, leave } = steps;
  if (!draft) return null;
  if (repeated && firstDate) {
    return (
      <SeriesPreview
        opened={step === 'dates'}
        about={ruleText(repeated.rule, t, i18n.language, weekdayOf(firstDate))}
        rule={repeated.text}
        draft={draft}
        skipDaysOff={steps.repeat.skipDaysOff}
        zone={form.zone}
        onClose={leave}
        onBooked={(transactionId, count) => {
          notifyDone(t('series:preview.done', { count }), transactionId);
          onSaved();
        }}
      />
    );
  }
  if (!series || form.sequence === null) return null;
  return (
    <ScopeDialog
      opened={step === 'scope'}
      series={series}
      sequence={form.sequence}
      draft={draft}
      zone={form.zone}
      onClose={leave}
      onOne={() => {
        leave();
        onOne(draft);
      }}
      onDone={onSaved}
    />
  );
}
