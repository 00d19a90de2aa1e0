import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BookingDraft } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import { widen } from '#domain/time/period.ts';
import type { KnownSite } from '#domain/transport/other-site.ts';
import { orpc } from '#renderer/client.ts';
import { boardQuery } from '../board/board-query.ts';
import { claimsOf } from '../board/loaded-board.ts';

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly suggestions: readonly Suggestion[];
  /** Where else a mobile lab can stand. */
  readonly sites: readonly KnownSite[];
  /** What is shown may not fit what is typed by now. */
  readonly isChecking: boolean;
}

const PAUSE_MS = 250;

/** What the rules say of what is typed, asked anew after a short pause and when anything changes elsewhere. */
export function useJudgement(draft: BookingDraft | null, bookingId: string | undefined): Judgement {
  // As text, so that only what the rules look at asks anew: not a title, a name or a note.
  const wanted = draft ? JSON.stringify(judgedPart(draft)) : '';
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const input = useMemo(
    () =>
      settled
        ? {
            draft: JSON.parse(settled) as ReturnType<typeof judgedPart>,
            suggest: true,
            ...(bookingId && { bookingId }),
          }
        : skipToken,
    [settled, bookingId],
  );
  const query = useQuery(orpc.booking.judge.queryOptions({ input, placeholderData: keepPreviousData, gcTime: 60_000 }));
  if (!draft || !query.data) return { verdicts: [], suggestions: [], sites: [], isChecking: draft !== null };
  return { ...query.data, isChecking: settled !== wanted || query.isFetching };
}

/** All claims in the period that is typed, buffers included; nothing during while there is none. */
export function useClaims(draft: BookingDraft | null) {
  const wide = draft && draft.end > draft.start ? widen(draft, draft.setupMinutes, draft.cleanupMinutes) : null;
  const wanted = wide ? `${wide.start} ${wide.end}` : '';
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const period = useMemo(() => {
    const [start, end] = settled.split(' ').map(Number);
    return start !== undefined && end !== undefined ? { start, end } : null;
  }, [settled]);
  const { data, isPlaceholderData } = useQuery({
    ...boardQuery({ from: period?.start ?? 0, until: period?.end ?? 0 }),
    enabled: period !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const during = useMemo(() => (period && data ? { claims: claimsOf(data), period } : undefined), [period, data]);
  const isChecking = wanted !== '' && (wanted !== settled || !data || isPlaceholderData);
  return { during, isChecking };
}

function judgedPart({ needs, ...draft }: BookingDraft) {
  const silent = { title: '', contactName: '', contactEmail: '', contactPhone: '', groupLabel: '', notes: '' };
  return { ...draft, ...silent, needs: [...needs], overrides: [] };
}
