import { SimpleGrid, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingDraft } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import { notifyDone } from '#renderer/feedback.tsx';
import { SuggestionButtons } from '../SuggestionButtons.tsx';
import { RepeatFields } from '../series/RepeatFields.tsx';
import { SeriesDialogs } from '../series/SeriesDialogs.tsx';
import { useSeriesSteps } from '../series/use-series-steps.ts';
import { verdictText } from '../verdict-text.ts';
import classes from './BookingForm.module.css';
import { ContactFields } from './ContactFields.tsx';
import { ErrorSummary, type Problem } from './ErrorSummary.tsx';
import { FieldVerdicts } from './FieldVerdicts.tsx';
import { FormFooter } from './FormFooter.tsx';
import { FormSection } from './FormSection.tsx';
import { focusTarget, type Standing, standingOf, type VerdictPlace, verdictsAt } from './field-verdicts.ts';
import { periodValues } from './form-values.ts';
import { GroupFields } from './GroupFields.tsx';
import { dropCurrent, type KeptDraft } from './kept-drafts.ts';
import { NeedsField } from './NeedsField.tsx';
import { NewerRevision } from './NewerRevision.tsx';
import { NumberField } from './NumberField.tsx';
import { ProgrammeField } from './ProgrammeField.tsx';
import { type FieldErrors, type FieldName, fieldOrder } from './read-form.ts';
import type { LocationLine, ResourceLine } from './resource-choice.ts';
import { StatusFields } from './StatusFields.tsx';
import { useBookingForm } from './use-booking-form.ts';
import { type Judgement, useJudgement } from './use-judgement.ts';
import { useSaveBooking } from './use-save-booking.ts';
import { WhenFields } from './WhenFields.tsx';
import { WhereFields } from './WhereFields.tsx';
import { WhoFields } from './WhoFields.tsx';

interface BookingFormProps {
  readonly start: KeptDraft;
  /** Stands above the fields. */
  readonly top: ReactNode;
  readonly locations: readonly LocationLine[];
  readonly resources: readonly ResourceLine[];
  readonly zoneOf: (locationId: string | null) => string;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** What groups come for; the rest has no lesson to it. */
const withProgramme: ReadonlySet<string> = new Set(['visit', 'lesson', 'event']);
/** What a click can add. */
const fillable: ReadonlySet<string> = new Set([
  'programme-needs-room',
  'programme-needs-any-room',
  'programme-needs-model',
  'programme-needs-kit',
]);

/** Everything of one booking. The verdicts of the rules stand beside the fields while one types. */
export function BookingForm({ start, top, locations, resources, zoneOf, onDirty, onClose, onSaved }: BookingFormProps) {
  const { t, i18n } = useTranslation();
  const form = useBookingForm(start, zoneOf);
  const { values, change, draft, zone, isTried } = form;
  const isNew = form.sequence === null;
  const bookingId = isNew ? undefined : form.id;
  const judgement = useJudgement(draft, bookingId);
  const standing = standingOf(judgement.verdicts, draft?.overrides ?? []);
  const fields = useRef<HTMLDivElement>(null);
  const goTo = (field: string) => fields.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  const { save, isSaving, isOutdated, isUpToDate } = useSaveBooking({
    id: form.id,
    sequence: form.sequence,
    onDone: (transactionId) => {
      dropCurrent();
      notifyDone(t(isNew ? 'booking:done.booked' : 'booking:done.changed'), transactionId);
      onSaved(form.id);
    },
    onRefused: ({ verdicts }) => {
      const [first] = standingOf(verdicts, draft?.overrides ?? []).blocks;
      const [warned] = standingOf(verdicts, draft?.overrides ?? []).warnings;
      const target = first ?? warned;
      // The verdicts arrive a moment later, and with them the fields for a reason.
      if (target) setTimeout(() => goTo(focusTarget(target)), 50);
    },
  });
  const steps = useSeriesSteps(form);
  useEffect(() => onDirty(form.isDirty), [form.isDirty, onDirty]);
  // The drawer has placed the focus before the form was loaded.
  useEffect(() => fields.current?.querySelector<HTMLElement>('[data-field="organisationId"]')?.focus(), []);

  const wrongFields = fieldOrder.filter((field) => form.errors[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.showErrors();
    const [wrong] = wrongFields;
    if (wrong || !draft) {
      goTo(wrong ?? 'date');
      return;
    }
    const asked = steps.ask();
    if (typeof asked === 'string') goTo(asked);
    else if (!asked) save(withAskedReasons(draft, judgement));
  };
  const sentence = (verdict: Verdict) => verdictText(verdict, t, i18n.language, zone).fact;
  const problems = problemsOf(wrongFields, form.errors, standing, sentence, t);
  const verdictsFor = (place: VerdictPlace) => (
    <FieldVerdicts
      verdicts={verdictsAt(judgement.verdicts, place)}
      zone={zone}
      reasons={values.reasons}
      onReason={(rule, reason) => change({ reasons: { ...values.reasons, [rule]: reason } })}
      isTried={isTried}
    />
  );
  const take = (suggestion: Suggestion) => {
    if (suggestion.kind === 'time') change(periodValues(suggestion.start, suggestion.end, zone));
    else change({ needs: replaced(values.needs, suggestion.resourceId, suggestion.byId) });
    // Its button goes away; the focus must stay in the form.
    goTo(suggestion.kind === 'time' ? 'date' : 'needs');
  };
  const offers = (kind: Suggestion['kind']) => {
    const offered = judgement.suggestions.filter((suggestion) => suggestion.kind === kind);
    return offered.length > 0 && <SuggestionButtons suggestions={offered} onTake={take} zone={zone} />;
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        // A bare Enter in a field must not book by accident.
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <div className={classes.fields} ref={fields}>
        <div className={classes.sheet}>
          {top}
          {isOutdated && (
            <NewerRevision
              form={form}
              base={start.base}
              onDone={() => {
                isUpToDate();
                goTo('organisationId');
              }}
            />
          )}
          {isTried && problems.length > 0 && <ErrorSummary problems={problems} onGo={goTo} />}
          <FormSection title={t('booking:section.who')}>
            <WhoFields form={form} />
            {(withProgramme.has(values.kind) || values.programmeVersionId) && (
              <div>
                <ProgrammeField
                  form={form}
                  bookingId={bookingId}
                  isIncomplete={judgement.verdicts.some(({ rule }) => fillable.has(rule))}
                />
                {verdictsFor('programme')}
              </div>
            )}
          </FormSection>
          <FormSection title={t('booking:section.when')}>
            <div>
              <WhenFields form={form} isEndWrong={standing.blocks.some(({ field }) => field === 'end')} />
              {verdictsFor('when')}
            </div>
            {offers('time')}
          </FormSection>
          <FormSection title={t('booking:section.needs')}>
            <WhereFields
              locations={locations}
              locationId={values.locationId}
              site={values.site}
              onChange={change}
              verdictsFor={verdictsFor}
              otherSites={judgement.sites}
              onTaken={() => goTo('site')}
            />
            <div>
              <NeedsField form={form} bookingId={bookingId} resources={resources} verdicts={judgement.verdicts} />
              {verdictsFor('needs')}
            </div>
            {offers('replace')}
            <SimpleGrid cols={2} spacing="sm">
              <NumberField form={form} field="setupMinutes" label={t('booking:needs.setup')} unit="min" />
              <NumberField form={form} field="cleanupMinutes" label={t('booking:needs.cleanup')} unit="min" />
            </SimpleGrid>
          </FormSection>
          <FormSection title={t('booking:section.group')}>
            <GroupFields form={form} />
            {verdictsFor('group')}
          </FormSection>
          {isNew && (
            <FormSection title={t('series:repeat.title')}>
              <RepeatFields steps={steps} today={form.today} isTried={isTried} />
            </FormSection>
          )}
          <FormSection title={t('booking:section.contact')}>
            <ContactFields form={form} />
          </FormSection>
          <FormSection title={t('booking:section.rest')}>
            <div>
              <StatusFields form={form} />
              {verdictsFor('status')}
              {verdictsFor('elsewhere')}
            </div>
            <Textarea
              label={t('booking:notes.label')}
              description={t('booking:notes.hint')}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={5000}
              value={values.notes}
              data-field="notes"
              onChange={(event) => change({ notes: event.currentTarget.value })}
            />
          </FormSection>
        </div>
      </div>
      <FormFooter
        standing={draft ? standing : null}
        isChecking={judgement.isChecking}
        submitLabel={t(steps.repeated ? 'series:repeat.review' : isNew ? 'booking:action.book' : 'booking:action.save')}
        isSaving={isSaving}
        onClose={onClose}
        onGo={() => {
          const [first] = [...standing.blocks, ...standing.warnings];
          if (first) goTo(focusTarget(first));
        }}
      />
      <SeriesDialogs
        steps={steps}
        form={form}
        draft={draft && withAskedReasons(draft, judgement)}
        onOne={save}
        onSaved={() => {
          dropCurrent();
          onSaved(form.id);
        }}
      />
    </form>
  );
}

/** All that must be mended before it can be saved, in the order of the form. */
function problemsOf(
  wrongFields: readonly FieldName[],
  errors: FieldErrors,
  standing: Standing,
  sentence: (verdict: Verdict) => string,
  t: TFunction,
): Problem[] {
  return [
    ...wrongFields.map((field) => ({ field, text: `${t(`booking:field.${field}`)}: ${t(errors[field] ?? '')}` })),
    ...standing.blocks.map((verdict) => ({ field: focusTarget(verdict), text: sentence(verdict) })),
    ...standing.warnings.map((verdict) => ({
      field: focusTarget(verdict),
      text: t('booking:summary.needsReason', { fact: sentence(verdict) }),
    })),
  ];
}

/** A reason typed for a rule that is kept by now is not stored. */
function withAskedReasons(draft: BookingDraft, { verdicts, isChecking }: Judgement): BookingDraft {
  if (isChecking) return draft;
  const asked = new Set(verdicts.filter(({ level }) => level === 'warning').map(({ rule }) => rule));
  return { ...draft, overrides: draft.overrides.filter(({ rule }) => asked.has(rule)) };
}

function replaced(needs: KeptDraft['values']['needs'], resourceId: string, byId: string): KeptDraft['values']['needs'] {
  return needs.map((need) =>
    need.kind === 'resource' && need.resourceId === resourceId ? { ...need, resourceId: byId } : need,
  );
}
