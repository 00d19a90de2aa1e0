import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import type { AbsenceKind } from '#domain/person/person.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { refusalSentence } from '#renderer/refusal-text.ts';
import type { AffectedBooking } from '../person-types.ts';

/** Who comes instead: a person, nobody, or that is decided later. `reason` is for rules that are broken on purpose. */
export interface Choice {
  readonly to: string | 'without' | 'later';
  readonly reason: string;
}

/** What stopped the act, at one of the bookings. */
export interface Stopped {
  readonly bookingId: string;
  readonly verdicts: readonly Verdict[];
  readonly text: string | null;
}

/** Who takes over what: for the texts that are sent. */
export interface Settled {
  readonly absentName: string;
  readonly taken: readonly { readonly booking: AffectedBooking; readonly name: string }[];
}

interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly kind: AbsenceKind;
  readonly firstOn: string;
  readonly lastOn: string;
}

/** The choice for a booking: as made, else the best stand-in that is proposed. */
export function chosenFor(booking: AffectedBooking, choices: ReadonlyMap<string, Choice>): Choice {
  return choices.get(booking.bookingId) ?? { to: booking.proposed ?? 'later', reason: '' };
}

interface SettleProps {
  readonly absentName: string;
  readonly onSettled: (settled: Settled) => void;
}

/** One act for the absence and all choices: all or nothing, and undone as one. */
export function useSettle({ absentName, onSettled }: SettleProps) {
  const { t } = useTranslation();
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const resolve = useMutation(orpc.person.resolveAbsence.mutationOptions());
  const run = (absence: Absence, affected: readonly AffectedBooking[], choices: ReadonlyMap<string, Choice>) => {
    const made = affected
      .map((booking) => ({ booking, choice: chosenFor(booking, choices) }))
      .filter(({ choice }) => choice.to !== 'later');
    const rules = (bookingId: string) =>
      stopped?.bookingId === bookingId ? [...new Set(stopped.verdicts.map(({ rule }) => rule))] : [];
    resolve.mutate(
      {
        ...absence,
        choices: made.map(({ booking, choice }) => ({
          bookingId: booking.bookingId,
          sequence: booking.sequence,
          to: choice.to === 'without' ? null : choice.to,
          overrides: choice.reason.trim()
            ? rules(booking.bookingId).map((rule) => ({ rule, reason: choice.reason.trim() }))
            : [],
        })),
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('person:absence.settled', { name: absentName, count: made.length }), transactionId);
          onSettled({
            absentName,
            taken: made.flatMap(({ booking, choice }) => {
              const standIn = booking.standIns.find(({ personId }) => personId === choice.to);
              return standIn ? [{ booking, name: standIn.name }] : [];
            }),
          });
        },
        onError: (error) => {
          const found = stoppedBy(error);
          if (found) setStopped(found);
          else showRefusal(error);
        },
      },
    );
  };
  const forget = (bookingId: string) => {
    if (stopped?.bookingId === bookingId && stopped.verdicts.length === 0) setStopped(null);
  };
  return { run, forget, stopped, isPending: resolve.isPending };
}

function stoppedBy(error: unknown): Stopped | null {
  if (!(error instanceof ORPCError) || error.code !== 'REPLACE_REFUSED') return null;
  const { bookingId, verdicts, refusal } = error.data as {
    bookingId: string;
    verdicts: Verdict[];
    refusal: Parameters<typeof refusalSentence>[0] | null;
  };
  return { bookingId, verdicts, text: refusal && refusalSentence(refusal) };
}
