import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import type { ConfirmValues } from './confirm-values.ts';
import type { VisitRefusal } from './RefusedVisit.tsx';
import type { Question, VisitOffer } from './visit-types.ts';

interface Chosen {
  readonly offer: VisitOffer;
  readonly question: Question;
  readonly waitlistEntryId: string | null;
}

/** Books what was chosen; what the form holds stays when it is refused. */
export function useBookVisit(chosen: Chosen | null, onBooked: (values: ConfirmValues, id: string) => void) {
  const { t } = useTranslation();
  const mutation = useMutation(orpc.visit.book.mutationOptions());
  // A double click must book once: the ids stay the same for what was chosen.
  const ids = useRef(new Map<VisitOffer, readonly string[]>());
  const book = (values: ConfirmValues) => {
    if (!chosen) return;
    const { offer, question, waitlistEntryId } = chosen;
    const known = ids.current.get(offer) ?? offer.parts.map(() => v7());
    ids.current.set(offer, known);
    const { reason, ...given } = values;
    const rules = new Set(offer.verdicts.filter(({ level }) => level === 'warning').map(({ rule }) => rule));
    mutation.mutate(
      {
        question,
        locationId: offer.locationId,
        parts: offer.parts.map(({ start, end, pupils, supervisors, needs }, index) => ({
          id: known[index] ?? v7(),
          start,
          end,
          pupils,
          supervisors,
          needs,
        })),
        given: {
          ...given,
          optionUntil: values.status === 'option' ? values.optionUntil : null,
          overrides: reason.trim() ? [...rules].map((rule) => ({ rule, reason: reason.trim() })) : [],
        },
        waitlistEntryId,
      },
      {
        onSuccess: ({ id, transactionId }) => {
          const text = t(values.status === 'option' ? 'visit:done.option' : 'visit:done.confirmed');
          notifyDone(text, transactionId || undefined);
          onBooked(values, id);
        },
      },
    );
  };
  const { error } = mutation;
  const refused =
    error instanceof ORPCError && error.code === 'VISIT_REFUSED' ? (error.data as unknown as VisitRefusal) : null;
  return {
    book,
    refused,
    failure: error && !refused ? errorText(error) : null,
    isBusy: mutation.isPending,
    forget: mutation.reset,
  };
}
