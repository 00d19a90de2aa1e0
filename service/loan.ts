import type { BookRefusal } from '#db/booking/book.ts';
import { gatherFacts } from '#db/booking/gather-facts.ts';
import { readBooking } from '#db/booking/read.ts';
import { loanBoard, withNext } from '#db/loan/board.ts';
import { checkIn, noteFound, noteRefilled, settleExtra } from '#db/loan/check-in.ts';
import { handOut } from '#db/loan/hand-out.ts';
import { draftOf, handOutNow } from '#db/loan/hand-out-now.ts';
import { kitGapsDuring } from '#db/loan/kit-gaps-during.ts';
import { labelled } from '#db/loan/labelled.ts';
import { packLoan } from '#db/loan/pack.ts';
import { proposeDue } from '#db/loan/propose-due.ts';
import { readLoan } from '#db/loan/read-loans.ts';
import { renewedDraft, renewLoan } from '#db/loan/renew.ts';
import { scan } from '#db/loan/scan.ts';
import { proposeSwap, swapPiece, swapPieces } from '#db/loan/swap.ts';
import { holderOf } from '#db/loan/things.ts';
import { preparationOf } from '#db/loan/to-prepare.ts';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { forRole, type Verdict } from '#domain/booking/verdict.ts';
import { type Refusal, type Result, refusal } from '#domain/result.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';

const os = service.loan;

const board = os.board.handler(({ context }) => loanBoard(context.store.db, context.store.now()));

const get = os.get.handler(({ input, context, errors }) => {
  const { db, now } = context.store;
  const loan = readLoan(db, input.id, now());
  if (!loan) throw errors.REFUSED({ data: refusal('loan/not-found', { id: input.id }) });
  return withNext(db, loan, now());
});

const preparation = os.preparation.handler(({ input, context, errors }) => {
  const found = preparationOf(context.store.db, input.id, context.store.now());
  if (!found) throw errors.REFUSED({ data: refusal('booking/not-found', { id: input.id }) });
  return found;
});

const gaps = os.kitGaps.handler(({ input, context }) => ({
  gaps: [...kitGapsDuring(context.store.db, input, context.store.now())],
}));

const holder = os.holder.handler(({ input, context }) => {
  const found = holderOf(context.store.db, input.resourceId);
  return { holder: found ? { loanId: found.loanId, name: found.holder, dueAt: found.dueAt } : null };
});

const proposeDueHandler = os.proposeDue.handler(({ input, context }) =>
  proposeDue(context.store.db, input.resourceIds, context.store.now()),
);

const pack = os.pack.handler(({ input, context, errors }) =>
  accepted(packLoan(context.store, actBy(context, 'loan.pack'), input.id, input.packed), errors),
);

const pieces = os.swapPieces.handler(({ input, context }) => ({
  pieces: [...swapPieces(context.store, input.id, input.resourceId)],
}));

const withLabel = os.labelled.handler(({ input, context }) => ({
  things: [...labelled(context.store.db, input.code)],
}));

const proposal = os.proposeSwap.handler(({ input, context }) => proposeSwap(context.store, input.id, input.code));

const swap = os.swap.handler(({ input: { id, ...swapped }, context, errors }) => {
  const result = swapPiece(context.store, actBy(context, 'loan.swap'), { bookingId: id, ...swapped });
  if (result.ok) return result.value;
  const { refusal: refused } = result;
  if (refused.kind === 'verdicts') {
    throw errors.BOOKING_REFUSED({ data: { verdicts: [...refused.verdicts], suggestions: [] } });
  }
  throw errors.REFUSED({ data: refused.kind === 'refused' ? refused.refusal : refusal('loan/swap-taken') });
});

const handOutHandler = os.handOut.handler(({ input, context, errors }) => {
  const result = handOut(context.store, actBy(context, 'loan.hand-out'), input.id, input);
  const draft = readBooking(context.store.db, input.id)?.draft;
  return explained(result, context, errors, draft && { ...draft, start: input.outAt }, input.id);
});

const handOutNowHandler = os.handOutNow.handler(({ input, context, errors }) => {
  const result = handOutNow(context.store, actBy(context, 'loan.hand-out'), input.id, input);
  return explained(result, context, errors, draftOf(context.store.db, input));
});

const checkInHandler = os.checkIn.handler(({ input, context, errors }) =>
  accepted(checkIn(context.store, actBy(context, 'loan.check-in'), input.id, input), errors),
);

const renew = os.renew.handler(({ input, context, errors }) => {
  const { db, now } = context.store;
  const result = renewLoan(context.store, actBy(context, 'loan.renew'), input);
  const [loan, booking] = [readLoan(db, input.id, now()), readBooking(db, input.id)];
  const draft = loan && booking ? renewedDraft(db, loan, booking, input).draft : undefined;
  return explained(result, context, errors, draft, input.id);
});

const found = os.found.handler(({ input, context, errors }) =>
  accepted(noteFound(context.store, actBy(context, 'loan.found'), input.id, input.lineId, input.quantity), errors),
);

const refilled = os.refilled.handler(({ input, context, errors }) =>
  accepted(noteRefilled(context.store, actBy(context, 'loan.refill'), input.id, input.lineId, input.quantity), errors),
);

const settleExtraHandler = os.settleExtra.handler(({ input, context, errors }) =>
  accepted(settleExtra(context.store, actBy(context, 'loan.settle-extra'), input.id), errors),
);

const scanHandler = os.scan.handler(({ input, context, errors }) =>
  accepted(scan(context.store, actBy(context, 'loan.scan'), input.code, input.thingId), errors),
);

export const loanService = {
  board,
  get,
  preparation,
  kitGaps: gaps,
  holder,
  proposeDue: proposeDueHandler,
  pack,
  swapPieces: pieces,
  labelled: withLabel,
  proposeSwap: proposal,
  swap,
  handOut: handOutHandler,
  handOutNow: handOutNowHandler,
  checkIn: checkInHandler,
  renew,
  found,
  refilled,
  settleExtra: settleExtraHandler,
  scan: scanHandler,
};

interface LendingErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
  readonly BOOKING_REFUSED: (options: { data: { verdicts: Verdict[]; suggestions: Suggestion[] } }) => Error;
}

/** What a rule refuses leaves with all verdicts, so that a person sees at once what else needs a reason. */
function explained<T>(
  result: Result<T, BookRefusal>,
  { store, role }: ServiceContext,
  errors: LendingErrors,
  draft: BookingDraft | undefined,
  bookingId?: string,
): T {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'refused') throw errors.REFUSED({ data: result.refusal.refusal });
  if (!draft) throw errors.REFUSED({ data: refusal('loan/not-found') });
  const plan = { db: store.db, occupancy: store.occupancy, ...(bookingId && { bookingId }) };
  const verdicts = [...forRole(judge(gatherFacts(plan, draft, store.now())), role)];
  throw errors.BOOKING_REFUSED({ data: { verdicts, suggestions: [] } });
}
