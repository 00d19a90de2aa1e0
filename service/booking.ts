import { type BookRefusal, book } from '#db/booking/book.ts';
import { cancelBooking, markNoShow } from '#db/booking/cancel.ts';
import { changeBooking, moveBooking, movedDraft, setBookingStatus } from '#db/booking/change.ts';
import { gatherFacts } from '#db/booking/gather-facts.ts';
import { bookingSummary, bookingsDuring, claimsDuring, claimsOf, readBooking } from '#db/booking/read.ts';
import { readBoard } from '#db/booking/read-board.ts';
import { suggest } from '#db/booking/suggest.ts';
import { reader } from '#db/store.ts';
import { visitCount } from '#db/today/visit-count.ts';
import { siteAlternatives } from '#db/transport/known-sites.ts';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { forRole, standing, type Verdict } from '#domain/booking/verdict.ts';
import { type Refusal, type Result, refusal } from '#domain/result.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';

const os = service.booking;

const board = os.board.handler(({ input, context }) => ({
  bookings: [...bookingsDuring(context.store.db, input)],
  claims: claimsDuring(context.store.db, input).map(toClaim),
}));

const columns = os.columns.handler(({ input, context }) => {
  const { known, ...query } = input;
  const table = context.store.boardTexts.goOn(known);
  const first = known?.table === table.id ? known.count : 0;
  const { bytes } = readBoard(context.store.db, query, table);
  return { table: table.id, first, texts: table.texts.slice(first), columns: bytes };
});

const get = os.get.handler(({ input, context, errors }) => {
  const { db } = context.store;
  const record = readBooking(db, input.id);
  const summary = bookingSummary(db, input.id);
  if (!record || !summary) throw errors.REFUSED({ data: refusal('booking/not-found', { id: input.id }) });
  const { draft, cancelledBy, cancelReason, cancelledAt, cancelExempt, cancelShare, expiredOn, noShow } = record;
  return {
    summary,
    draft: { ...draft, needs: [...draft.needs], overrides: [...draft.overrides] },
    claims: claimsOf(db, input.id).map(toClaim),
    cancelledBy,
    cancelReason,
    cancelledAt,
    cancelExempt,
    cancelShare,
    expiredOn,
    noShow,
    counted: noShow ? null : visitCount(db, input.id),
  };
});

const judgeDraft = os.judge.handler(({ input, context }) => {
  context.store.occupancy.refresh();
  const { facts, ...judged } = judgement(context, input.draft, input.bookingId, input.suggest ?? false);
  const { db } = context.store;
  return { ...judged, sites: input.suggest ? siteAlternatives(db, facts, judged.verdicts, input.bookingId) : [] };
});

const judgeMove = os.judgeMove.handler(({ input, context, errors }) => {
  const { db, occupancy } = context.store;
  occupancy.refresh();
  const current = readBooking(db, input.id);
  if (!current) throw errors.REFUSED({ data: refusal('booking/not-found', { id: input.id }) });
  const draft = movedDraft(db, current, input);
  const { verdicts } = judgement(context, draft, input.id, false);
  return { verdicts: [...standing(verdicts, draft.overrides)] };
});

const bookHandler = os.book.handler(({ input, context, errors }) => {
  const id = input.id ?? context.store.newId();
  const result = book(context.store, actBy(context, 'booking.book'), id, input.draft);
  return explained(result, context, errors, input.draft);
});

const change = os.change.handler(({ input, context, errors }) => {
  const result = changeBooking(context.store, actBy(context, 'booking.change'), input.id, input.sequence, input.draft);
  return explained(result, context, errors, input.draft, input.id);
});

const move = os.move.handler(({ input, context, errors }) => {
  const result = moveBooking(context.store, actBy(context, 'booking.move'), input);
  const current = readBooking(context.store.db, input.id);
  return explained(result, context, errors, current && movedDraft(context.store.db, current, input), input.id);
});

const setStatus = os.setStatus.handler(({ input, context, errors }) => {
  const act = actBy(context, `booking.${input.status}`);
  const result = setBookingStatus(context.store, act, input.id, input.status, input.optionUntil);
  const draft = readBooking(context.store.db, input.id)?.draft;
  return explained(
    result,
    context,
    errors,
    draft && { ...draft, status: input.status, optionUntil: input.optionUntil },
    input.id,
  );
});

const cancel = os.cancel.handler(({ input, context, errors }) =>
  accepted(cancelBooking(context.store, actBy(context, 'booking.cancel'), input.id, input), errors),
);

const noShow = os.markNoShow.handler(({ input, context, errors }) => {
  const act = actBy(context, input.noShow ? 'booking.no-show' : 'booking.did-show');
  return accepted(markNoShow(context.store, act, input.id, input.noShow), errors);
});

export const bookingService = {
  board,
  columns,
  get,
  judge: judgeDraft,
  judgeMove,
  book: bookHandler,
  change,
  move,
  setStatus,
  cancel,
  markNoShow: noShow,
};

interface BookingErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
  readonly BOOKING_REFUSED: (options: { data: { verdicts: Verdict[]; suggestions: Suggestion[] } }) => Error;
}

/** A refusal of the quick path or of a rule becomes all verdicts and the ways out that fit now. */
function explained<T>(
  result: Result<T, BookRefusal>,
  context: ServiceContext,
  errors: BookingErrors,
  draft: BookingDraft | undefined,
  bookingId?: string,
): T {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'refused' || !draft) {
    const found = result.refusal.kind === 'refused' ? result.refusal.refusal : refusal('booking/not-found', {});
    throw errors.REFUSED({ data: found });
  }
  const { verdicts, suggestions } = judgement(context, draft, bookingId, true);
  throw errors.BOOKING_REFUSED({ data: { verdicts, suggestions } });
}

function judgement(
  context: ServiceContext,
  draft: BookingDraft,
  bookingId: string | undefined,
  wantSuggestions: boolean,
) {
  const { store } = context;
  const plan = { db: reader(store), occupancy: store.occupancy, ...(bookingId && { bookingId }) };
  const now = store.now();
  const facts = gatherFacts(plan, draft, now);
  const verdicts = [...forRole(judge(facts), context.role)];
  const stuck = wantSuggestions && standing(verdicts, draft.overrides).length > 0;
  return { facts, verdicts, suggestions: stuck ? [...suggest(plan, draft, now)] : [] };
}

function toClaim<C extends { readonly direct: 0 | 1; readonly flexible: 0 | 1 }>(claim: C) {
  return { ...claim, direct: claim.direct === 1, flexible: claim.flexible === 1 };
}
