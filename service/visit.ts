import { bookVisit } from '#db/visit/book-visit.ts';
import { type VisitOffer, visitSlots } from '#db/visit/visit-slots.ts';
import { visitVerdicts } from '#db/visit/visit-verdicts.ts';
import { actBy, service } from './context.ts';

const os = service.visit;

/** After a refusal so many other times are near at hand. */
const NEXT = 3;

const slots = os.slots.handler(({ input: { question, week, limit }, context: { store, role } }) => {
  const answer = visitSlots(store, question, { limit, role, week }, store.now());
  return {
    ...answer,
    offers: answer.offers.map(toPlain),
    weeks: [...answer.weeks],
    loosen: [...answer.loosen],
  };
});

const book = os.book.handler(({ input, context, errors }) => {
  const { store, role } = context;
  const result = bookVisit(store, actBy(context, 'visit.book'), input);
  if (result.ok) return result.value;
  if (result.refusal.kind === 'refused') throw errors.REFUSED({ data: result.refusal.refusal });
  // Each group by itself may be fine, and the next one not besides it.
  const apart = visitVerdicts(store, input, role, store.now());
  const together = result.refusal.kind === 'verdicts' ? result.refusal.verdicts : [];
  const verdicts = apart.some(({ level }) => level !== 'info') ? [...apart] : [...apart, ...together];
  const { offers } = visitSlots(store, input.question, { limit: NEXT, role, week: null }, store.now());
  throw errors.VISIT_REFUSED({ data: { verdicts, next: offers.map(toPlain) } });
});

export const visitService = { slots, book };

function toPlain(offer: VisitOffer) {
  return {
    ...offer,
    parts: offer.parts.map((part) => ({ ...part, needs: [...part.needs], names: [...part.names] })),
    reasons: [...offer.reasons],
    verdicts: [...offer.verdicts],
  };
}
