import { describe, expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accepted } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { changeBooking } from '../booking/change.ts';
import { readBooking } from '../booking/read.ts';
import { statement } from '../connection.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { saveClosure } from '../location/closure.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { loanBoard } from './board.ts';
import { checkIn, type LineCount, noteFound, noteRefilled, settleExtra } from './check-in.ts';
import { type HandOut, handOut } from './hand-out.ts';
import { type HandOutNow, handOutNow } from './hand-out-now.ts';
import { labelled } from './labelled.ts';
import { packLoan } from './pack.ts';
import { proposeDue } from './propose-due.ts';
import { readLoan } from './read-loans.ts';
import { renewLoan } from './renew.ts';
import { scan } from './scan.ts';
import { proposeSwap, swapPiece, swapPieces } from './swap.ts';
import { holderOf, packingList } from './things.ts';

const act = { actor: 'Jo', action: 'test' };
const at = (date: string, time = '09:00') => toInstant(date, time);
/** A Tuesday. */
const TODAY = '2026-11-24';
const reason = 'afgesproken';
const reasons = [
  'in-the-past',
  'supervision',
  'no-hand-over',
  'not-open-that-day',
  'kit-part',
  'kit-lacks',
  'kit-incomplete',
].map((rule) => ({
  rule,
  reason,
}));

/** A lab with a case (K-01: two cameras and four lamps), two loose printers of one model, a laser, and three schools. */
function lab() {
  const clock = { now: at(TODAY) };
  const store = storeInMemory(() => clock.now);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    for (const [id, name] of [
      ['linde', 'Basisschool De Linde'],
      ['eik', 'Basisschool De Eik'],
      ['beuk', 'Basisschool De Beuk'],
    ] as const)
      write(tx, 'organisation', id, { kind: 'school_po', name });
    write(tx, 'asset_model', 'mk4', { name: 'Prusa MK4' });
    for (const [id, tag] of [
      ['cam-1', 'A-01'],
      ['cam-2', 'A-02'],
      ['printer-1', 'P-01'],
      ['printer-2', 'P-02'],
      ['laser', 'L-01'],
    ] as const) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'mk4', asset_tag: tag });
    }
    return accept(null);
  });
  saveKit(
    store,
    act,
    'kit',
    newKit({
      code: 'K-01',
      name: 'Leskist Filmen',
      locationId: 'lab',
      lines: [
        { assetId: 'cam-1', description: 'Camera', quantity: 1 },
        { assetId: 'cam-2', description: 'Camera', quantity: 1 },
        { assetId: null, description: 'Lamp', quantity: 4 },
      ],
    }),
  );
  const reserve = (id: string, resources: string[], from = TODAY, until = '2026-12-04', organisationId = 'linde') => {
    const needs = resources.map((resourceId) => ({ kind: 'resource' as const, resourceId }));
    const given = { kind: 'lesson' as const, organisationId, locationId: 'lab', needs, overrides: reasons };
    const result = book(store, act, id, newDraft({ start: at(from, '08:45'), end: at(until, '15:30') }, given));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  };
  return { store, clock, reserve };
}

const all: HandOut = { outAt: at(TODAY), takenBy: 'mw. De Wit', condition: '', items: null, overrides: [] };
const now: HandOutNow = {
  organisationId: 'eik',
  takenBy: 'dhr. Bos',
  contactPhone: '',
  contactEmail: '',
  locationId: 'lab',
  outAt: at(TODAY),
  dueOn: '2026-12-08',
  resourceIds: ['printer-1'],
  condition: '',
  overrides: [],
};

function codeOf(result: { ok: true } | { ok: false; refusal: unknown }): string | null {
  if (result.ok) return null;
  const refused = result.refusal as { code?: string; refusal?: { code: string }; kind?: string };
  return refused.code ?? refused.refusal?.code ?? refused.kind ?? '?';
}
const loanOf = (store: Store, id: string) => {
  const loan = readLoan(store.db, id, store.now());
  if (!loan) throw new Error(`no loan ${id}`);
  return loan;
};
const lineId = (store: Store, id: string, description: string) =>
  loanOf(store, id).lines.find((line) => line.description === description)?.id ?? '?';
let checks = 0;
function count(store: Store, loanId: string, description: string, given: Partial<LineCount>): LineCount {
  checks += 1;
  const nothing = { returned: 0, missing: 0, damaged: 0, note: '' };
  return { id: `check-${checks}`, lineId: lineId(store, loanId, description), ...nothing, ...given };
}
const back = (store: Store, loanId: string, moment: number, ...lines: LineCount[]) =>
  checkIn(store, act, loanId, { at: moment, lines, extras: [] });
const isHeld = (store: Store, id: string, moment: number) =>
  store.occupancy.holderOf(id, moment, moment + 1)?.bookingId;

describe('making ready and handing out', () => {
  test('lists what leaves today or on the next working day, with what is in the case', () => {
    const { store, reserve } = lab();
    reserve('vandaag', ['kit']);
    reserve('morgen', ['printer-1'], '2026-11-25');
    reserve('later', ['printer-2'], '2026-11-26');
    const { preparations } = loanBoard(store.db, store.now());
    expect(
      preparations.map(({ id, holder, items }) => [
        id,
        holder,
        items.map(({ name, quantity }) => `${quantity} ${name}`),
      ]),
    ).toEqual([
      ['vandaag', 'Basisschool De Linde', ['1 Leskist Filmen', '1 cam-1', '1 cam-2', '4 Lamp']],
      ['morgen', 'Basisschool De Linde', ['1 printer-1']],
    ]);
  });

  test('on a Friday what leaves on Monday is listed as well, and what nobody fetched stays', () => {
    const { store, clock, reserve } = lab();
    reserve('maandag', ['kit'], '2026-11-30');
    reserve('niet gehaald', ['laser']);
    clock.now = at('2026-11-27');
    expect(loanBoard(store.db, clock.now).preparations.map(({ id, isLate }) => [id, isLate])).toEqual([
      ['niet gehaald', true],
      ['maandag', false],
    ]);
  });

  test('what is used in a room of the lab is not handed out', () => {
    const { store, reserve } = lab();
    transact(store, act, (tx) => {
      write(tx, 'resource', 'room', { kind: 'room', name: 'Zaal', location_id: 'lab' });
      write(tx, 'room', 'room', {});
      return accept(null);
    });
    reserve('les', ['room', 'kit'], TODAY, TODAY);
    expect(loanBoard(store.db, store.now()).preparations).toEqual([]);
  });

  test('keeps ticks for a colleague, and becomes a loan at hand-over, line by line', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit', 'laser']);
    accepted(packLoan(store, act, 'b', ['laser', 'kit', 'laser']));
    expect(loanBoard(store.db, store.now()).preparations[0]?.packed).toEqual(['kit', 'laser']);
    expect(loanBoard(store.db, store.now()).loans).toEqual([]);
    accepted(handOut(store, act, 'b', all));
    const loan = loanOf(store, 'b');
    expect(loan.lines.map(({ description, quantity, kitId, tag }) => [description, quantity, kitId, tag])).toEqual([
      ['Leskist Filmen', 1, null, 'K-01'],
      ['cam-1', 1, 'kit', 'A-01'],
      ['cam-2', 1, 'kit', 'A-02'],
      ['Lamp', 4, 'kit', ''],
      ['laser', 1, null, 'L-01'],
    ]);
    expect([loan.status, loan.takenBy, loan.dueAt]).toEqual(['out', 'mw. De Wit', at('2026-12-04', '15:30')]);
    expect(loanBoard(store.db, store.now()).preparations).toEqual([]);
    expect(['kit', 'cam-1', 'laser', 'printer-1'].map((id) => holderOf(store.db, id)?.holder)).toEqual([
      'Basisschool De Linde',
      'Basisschool De Linde',
      'Basisschool De Linde',
      undefined,
    ]);
  });

  test('hands out part now and the rest later; what stays behind is not asked back', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit', 'laser']);
    const list = packingList(store.db, 'b', store.now());
    const lamp = list.find(({ name }) => name === 'Lamp')?.key ?? '';
    accepted(handOut(store, act, 'b', { ...all, items: [{ key: lamp, quantity: 3 }] }));
    // The case goes along with what is in it.
    expect(loanOf(store, 'b').lines.map(({ description, quantity }) => [description, quantity])).toEqual([
      ['Leskist Filmen', 1],
      ['Lamp', 3],
    ]);
    accepted(handOut(store, act, 'b', { ...all, items: [{ key: 'laser', quantity: 1 }] }));
    expect(loanOf(store, 'b').lines).toHaveLength(3);
    expect(codeOf(handOut(store, act, 'b', { ...all, items: [{ key: 'printer-1', quantity: 1 }] }))).toBeNull();
    expect(loanOf(store, 'b').lines).toHaveLength(3);
  });

  test.each<[string, Partial<HandOut>, string]>([
    ['more than the case holds', { items: [{ key: 'laser', quantity: 2 }] }, 'loan/more-than-packed'],
    ['nothing', { items: [] }, 'loan/nothing-to-hand-out'],
    ['what is not in the booking', { items: [{ key: 'printer-1', quantity: 1 }] }, 'loan/contents-changed'],
    ['tomorrow', { outAt: at('2026-11-25') }, 'loan/out-in-future'],
    ['two years ago', { outAt: at('2024-11-25') }, 'loan/out-too-long-ago'],
  ])('refuses to hand out %s', (_, given, code) => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    expect(codeOf(handOut(store, act, 'b', { ...all, ...given }))).toBe(code);
    expect(loanBoard(store.db, store.now()).loans).toEqual([]);
  });

  test('refuses what is broken, cancelled, not agreed or over', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['laser']);
    transact(store, act, (tx) => {
      write(tx, 'defect', 'd', { asset_id: 'laser', note: 'Rookt', reported_at: 1 });
      return accept(null);
    });
    expect(codeOf(handOut(store, act, 'b', all))).toBe('loan/defect');
    cancelBooking(store, act, 'b', { by: 'lab', reason: '' });
    expect(codeOf(handOut(store, act, 'b', all))).toBe('booking/already-cancelled');
    expect(codeOf(handOut(store, act, 'niemand', all))).toBe('booking/not-found');
    reserve('c', ['printer-1'], TODAY, TODAY);
    clock.now = at('2026-11-25');
    expect(codeOf(handOut(store, act, 'c', { ...all, outAt: clock.now }))).toBe('loan/booking-over');
  });

  test('a part that somebody else booked alone stays here, and the case goes without', () => {
    const { store, reserve } = lab();
    transact(store, act, (tx) => {
      const part = statement(tx, "SELECT id FROM resource_part WHERE part_id = 'cam-1'").pluck().get() as string;
      write(tx, 'resource_part', part, { alone: 1 });
      return accept(null);
    });
    reserve('alleen', ['cam-1'], '2026-11-30', '2026-11-30', 'beuk');
    reserve('b', ['kit']);
    expect(packingList(store.db, 'b', store.now()).map(({ name, reservedFor }) => [name, reservedFor])).toEqual([
      ['Leskist Filmen', null],
      ['cam-1', 'Basisschool De Beuk'],
      ['cam-2', null],
      ['Lamp', null],
    ]);
    const key = packingList(store.db, 'b', store.now()).find(({ name }) => name === 'cam-1')?.key ?? '';
    expect(codeOf(handOut(store, act, 'b', { ...all, items: [{ key, quantity: 1 }] }))).toBe('loan/reserved-alone');
    accepted(handOut(store, act, 'b', all));
    expect(loanOf(store, 'b').lines.map(({ description }) => description)).toEqual(['Leskist Filmen', 'cam-2', 'Lamp']);
  });

  test('a booking whose things are out is neither cancelled nor emptied', () => {
    const { store, reserve } = lab();
    reserve('b', ['laser', 'printer-1']);
    accepted(handOut(store, act, 'b', { ...all, items: [{ key: 'laser', quantity: 1 }] }));
    expect(codeOf(cancelBooking(store, act, 'b', { by: 'school', reason: '' }))).toBe('booking/still-out');
    const booking = readBooking(store.db, 'b');
    if (!booking) throw new Error('no booking');
    const change = (resourceId: string) =>
      changeBooking(store, act, 'b', booking.sequence, { ...booking.draft, needs: [{ kind: 'resource', resourceId }] });
    expect(codeOf(change('printer-1'))).toBe('booking/still-out');
    accepted(change('laser'));
    accepted(back(store, 'b', store.now(), count(store, 'b', 'laser', { returned: 1 })));
    accepted(cancelBooking(store, act, 'b', { by: 'school', reason: '' }));
  });

  test('entered later: handed out yesterday, typed today', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['laser']);
    clock.now = at('2026-11-25');
    accepted(handOut(store, act, 'b', { ...all, outAt: at(TODAY, '16:00') }));
    expect(loanOf(store, 'b').outAt).toBe(at(TODAY, '16:00'));
    const yesterday = { ...now, outAt: at(TODAY, '16:00') };
    expect(codeOf(handOutNow(store, act, 'n', yesterday))).toBe('verdicts');
    accepted(handOutNow(store, act, 'n', { ...yesterday, overrides: reasons }));
    expect(loanOf(store, 'n').outAt).toBe(at(TODAY, '16:00'));
  });

  test('fetched a day early, the booking begins earlier, unless somebody else holds it until then', () => {
    const { store, reserve } = lab();
    reserve('morgen', ['laser'], '2026-11-25');
    accepted(handOut(store, act, 'morgen', all));
    expect(readBooking(store.db, 'morgen')?.draft.start).toBe(all.outAt);
    reserve('ander', ['printer-1'], TODAY, TODAY, 'beuk');
    reserve('morgen-2', ['printer-1'], '2026-11-25');
    expect(handOut(store, act, 'morgen-2', all)).toMatchObject({
      refusal: { refusal: { code: 'loan/reserved-before', facts: { holder: 'Basisschool De Beuk' } } },
    });
  });

  test('any piece of a model becomes that very piece: no other booking can exchange it, until that is taken back', () => {
    const { store } = lab();
    const needs = [{ kind: 'model' as const, modelId: 'mk4', quantity: 1 }];
    const draft = newDraft(
      { start: at(TODAY, '08:45'), end: at('2026-12-04') },
      { locationId: 'lab', needs, overrides: reasons },
    );
    accepted(book(store, act, 'b', { ...draft, title: 'Les' }));
    const { transactionId } = accepted(handOut(store, act, 'b', all));
    expect(readBooking(store.db, 'b')?.draft.needs).toEqual([
      { kind: 'resource', resourceId: loanOf(store, 'b').lines[0]?.resourceId },
    ]);
    accepted(undo(store, act, transactionId));
    expect(readBooking(store.db, 'b')?.draft.needs).toEqual(needs);
  });
});

describe('without a reservation', () => {
  test('books and lends in one act, which one undo takes back', () => {
    const { store } = lab();
    const { transactionId } = accepted(handOutNow(store, act, 'n', now));
    expect([loanOf(store, 'n').holder, loanOf(store, 'n').dueAt]).toEqual([
      'Basisschool De Eik',
      at('2026-12-08', '17:00'),
    ]);
    expect(isHeld(store, 'printer-1', at('2026-12-01'))).toBe('n');
    // The second click.
    expect(accepted(handOutNow(store, act, 'n', now))).toEqual({ id: 'n', transactionId: '' });
    expect(loanOf(store, 'n').lines).toHaveLength(1);
    accepted(undo(store, act, transactionId));
    expect([isHeld(store, 'printer-1', at('2026-12-01')), holderOf(store.db, 'printer-1')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(loanBoard(store.db, store.now()).loans).toEqual([]);
  });

  test('for somebody who is no organisation', () => {
    const { store } = lab();
    expect(codeOf(handOutNow(store, act, 'n', { ...now, organisationId: null, takenBy: ' ' }))).toBe('loan/nobody');
    accepted(handOutNow(store, act, 'n', { ...now, organisationId: null, takenBy: "Çelik, 't Hart" }));
    expect(loanOf(store, 'n').holder).toBe("Çelik, 't Hart");
  });

  test('the proposed end is before the next one to have it, on an open day', () => {
    const { store, reserve } = lab();
    const weekend = { locationId: 'lab', kind: 'desk_closed', reason: '' } as const;
    saveClosure(store, act, 'weekend', { ...weekend, firstOn: '2026-11-28', lastOn: '2026-11-29' });
    // A Monday: brought back on Friday at the latest.
    reserve('straks', ['printer-1'], '2026-11-30');
    const { dueOn, next } = proposeDue(store.db, ['laser', 'printer-1'], store.now());
    expect([dueOn, next?.holder, next?.resourceName]).toEqual(['2026-11-27', 'Basisschool De Linde', 'printer-1']);
    accepted(handOutNow(store, act, 'n', { ...now, dueOn }));
    // Tomorrow at opening, and the desk of today has closed: there is no such day, and the booking says why.
    reserve('morgen', ['laser'], '2026-11-25');
    expect(proposeDue(store.db, ['laser'], at(TODAY, '18:00')).dueOn).toBe('2026-12-08');
  });

  test('the usual end is after the agreed days, on an open day', () => {
    const { store } = lab();
    expect(proposeDue(store.db, ['printer-1'], store.now())).toEqual({ dueOn: '2026-12-08', next: null });
    saveClosure(store, act, 'dicht', {
      locationId: 'lab',
      kind: 'desk_closed',
      firstOn: '2026-12-07',
      lastOn: '2026-12-09',
      reason: '',
    });
    for (const things of [['printer-1'], []]) {
      expect(proposeDue(store.db, things, store.now()).dueOn).toBe('2026-12-10');
    }
    // Nobody says where: it comes back where it is now, and that is closed then.
    expect(codeOf(handOutNow(store, act, 'n', { ...now, locationId: null }))).toBe('loan/due-on-closed-day');
  });
});

describe('coming back', () => {
  test('in three parts over days, one part missing and one foreign; complete only by its own lines', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['kit']);
    accepted(handOut(store, act, 'b', all));
    clock.now = at('2026-11-26');
    accepted(
      back(
        store,
        'b',
        clock.now,
        count(store, 'b', 'cam-1', { returned: 1 }),
        count(store, 'b', 'Lamp', { returned: 2 }),
      ),
    );
    expect(loanOf(store, 'b').status).toBe('partly_back');
    clock.now = at('2026-11-27');
    const foreign = { id: 'extra-1', quantity: 1, note: 'Rode kabel', resourceId: null };
    const second = { at: clock.now, lines: [count(store, 'b', 'Leskist Filmen', { returned: 1 })], extras: [foreign] };
    accepted(checkIn(store, act, 'b', second));
    expect(loanOf(store, 'b').status).toBe('to_check');
    expect(isHeld(store, 'kit', clock.now + HOUR)).toBe('b');
    clock.now = at('2026-11-30');
    accepted(
      back(
        store,
        'b',
        clock.now,
        count(store, 'b', 'cam-2', { damaged: 1, note: 'Lens gebarsten' }),
        count(store, 'b', 'Lamp', { returned: 1, missing: 1, note: 'Ligt nog op school' }),
      ),
    );
    const loan = loanOf(store, 'b');
    expect(loan.status).toBe('incomplete');
    expect(loan.extras).toMatchObject([{ quantity: 1, note: 'Rode kabel', settled: false }]);
    // Back a week before the end: free from now on.
    expect([isHeld(store, 'kit', clock.now - HOUR), isHeld(store, 'kit', clock.now + HOUR)]).toEqual(['b', undefined]);
    const { refill, extras, loans } = loanBoard(store.db, clock.now);
    expect(
      refill.map(({ description, kitName, state, notes }) => [description, kitName, state.toRefill, notes]),
    ).toEqual([
      ['cam-2', 'Leskist Filmen', 1, ['Lens gebarsten']],
      ['Lamp', 'Leskist Filmen', 1, ['Ligt nog op school']],
    ]);
    expect([extras.length, loans.length]).toEqual([1, 0]);
    expect(statement(store.db, "SELECT note FROM defect WHERE asset_id = 'cam-2'").pluck().get()).toBe(
      'Lens gebarsten',
    );
  });

  test('the next packing list knows what is lacking, until it is found or refilled', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['kit']);
    accepted(handOut(store, act, 'b', all));
    clock.now = at('2026-11-26');
    const lines = loanOf(store, 'b').lines.map(({ description, quantity }) =>
      count(store, 'b', description, description === 'Lamp' ? { returned: 2, missing: 2 } : { returned: quantity }),
    );
    accepted(back(store, 'b', clock.now, ...lines));
    reserve('c', ['kit'], '2026-11-27');
    const lamps = () => packingList(store.db, 'c', store.now()).find(({ name }) => name === 'Lamp')?.present;
    expect(lamps()).toBe(2);
    accepted(noteFound(store, act, 'f-1', lineId(store, 'b', 'Lamp'), 1));
    expect(accepted(noteFound(store, act, 'f-1', lineId(store, 'b', 'Lamp'), 1)).transactionId).toBe('');
    expect(lamps()).toBe(3);
    expect(codeOf(noteRefilled(store, act, 'r-1', lineId(store, 'b', 'Lamp'), 2))).toBe('loan/more-than-refill');
    accepted(noteRefilled(store, act, 'r-2', lineId(store, 'b', 'Lamp'), 1));
    expect(lamps()).toBe(4);
    expect(codeOf(noteFound(store, act, 'f-2', lineId(store, 'b', 'Lamp'), 2))).toBe('loan/more-than-missing');
    expect(loanBoard(store.db, clock.now).refill).toEqual([]);
    expect(loanOf(store, 'b').status).toBe('incomplete');
  });

  test('the list of open lines says what the lines and counts say, after each act and its undo', () => {
    const { store, reserve } = lab();
    const listed = () => statement(store.db, 'SELECT line_id FROM open_loan_line ORDER BY line_id').pluck().all();
    const counted = () =>
      statement(
        store.db,
        `SELECT id FROM loan_line WHERE deleted = 0 AND quantity > (SELECT coalesce(sum(returned + missing + damaged), 0)
           FROM loan_check WHERE line_id = loan_line.id AND deleted = 0) ORDER BY id`,
      )
        .pluck()
        .all();
    reserve('b', ['kit', 'laser']);
    const acts = [
      () => handOut(store, act, 'b', all),
      () => back(store, 'b', store.now(), count(store, 'b', 'Lamp', { returned: 2 })),
      () =>
        back(
          store,
          'b',
          store.now(),
          count(store, 'b', 'Lamp', { missing: 2 }),
          count(store, 'b', 'laser', { returned: 1 }),
        ),
      () => noteFound(store, act, 'found', lineId(store, 'b', 'Lamp'), 1),
    ];
    const sizes = acts.map((step) => {
      const { transactionId } = accepted(step());
      expect(listed()).toEqual(counted());
      const size = listed().length;
      accepted(undo(store, act, transactionId));
      expect(listed()).toEqual(counted());
      if (step !== acts.at(-1)) redo(step);
      return size;
    });
    expect(sizes).toEqual([5, 5, 3, 3]);
    function redo(step: () => ReturnType<typeof handOut> | ReturnType<typeof back>): void {
      accepted(step() as ReturnType<typeof back>);
      expect(listed()).toEqual(counted());
    }
  });

  test('a count sent twice counts once, and more than is out is refused whole', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit']);
    accepted(handOut(store, act, 'b', all));
    const lamps = count(store, 'b', 'Lamp', { returned: 2 });
    accepted(back(store, 'b', store.now(), lamps));
    accepted(back(store, 'b', store.now(), lamps));
    const state = () => loanOf(store, 'b').lines.find(({ description }) => description === 'Lamp')?.state;
    expect(state()).toMatchObject({ out: 2, returned: 2 });
    const both = [count(store, 'b', 'cam-1', { returned: 1 }), count(store, 'b', 'Lamp', { returned: 2, damaged: 1 })];
    expect(back(store, 'b', store.now(), ...both)).toMatchObject({
      refusal: { code: 'loan/more-than-out', facts: { out: 2 } },
    });
    expect(loanOf(store, 'b').lines.find(({ description }) => description === 'cam-1')?.state.out).toBe(1);
  });

  test.each<[string, number, string]>([
    ['tomorrow', at('2026-11-25'), 'loan/back-in-future'],
    ['before it went out', at(TODAY, '08:00'), 'loan/back-before-out'],
  ])('refuses a return of %s', (_, moment, code) => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    accepted(handOut(store, act, 'b', all));
    expect(codeOf(back(store, 'b', moment, count(store, 'b', 'laser', { returned: 1 })))).toBe(code);
  });

  test('a thing of ours that comes back with another loan is taken back where it was lent', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit']);
    reserve('c', ['laser'], TODAY, '2026-12-04', 'beuk');
    for (const id of ['b', 'c']) accepted(handOut(store, act, id, all));
    const extras = [{ id: 'x', quantity: 1, note: '', resourceId: 'laser' }];
    accepted(checkIn(store, act, 'b', { at: store.now(), lines: [], extras }));
    expect([loanOf(store, 'c').status, holderOf(store.db, 'laser')]).toEqual(['complete', undefined]);
    expect(loanBoard(store.db, store.now()).extras).toEqual([]);
    expect(
      codeOf(
        checkIn(store, act, 'b', {
          at: store.now(),
          lines: [],
          extras: [{ id: 'y', quantity: 1, note: ' ', resourceId: null }],
        }),
      ),
    ).toBe('loan/extra-unnamed');
  });

  test('a foreign thing is off the list once it is where it belongs', () => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    accepted(handOut(store, act, 'b', all));
    const extras = [{ id: 'x', quantity: 2, note: 'Schaar', resourceId: null }];
    accepted(checkIn(store, act, 'b', { at: store.now(), lines: [], extras }));
    expect(loanBoard(store.db, store.now()).extras).toHaveLength(1);
    accepted(settleExtra(store, act, 'x'));
    expect(loanBoard(store.db, store.now()).extras).toEqual([]);
    expect(codeOf(settleExtra(store, act, 'nobody'))).toBe('loan/line-not-found');
  });

  test('fetched and back before its time: nothing of it is held later', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['laser']);
    clock.now = at(TODAY, '08:00');
    accepted(handOut(store, act, 'b', { ...all, outAt: clock.now }));
    clock.now = at(TODAY, '08:30');
    accepted(back(store, 'b', clock.now, count(store, 'b', 'laser', { returned: 1 })));
    expect(
      [at(TODAY, '08:15'), at(TODAY, '08:45'), at('2026-11-25')].map((moment) => isHeld(store, 'laser', moment)),
    ).toEqual(['b', undefined, undefined]);
  });

  test('one undo gives back a return, the time it freed included', () => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    accepted(handOut(store, act, 'b', all));
    const { transactionId } = accepted(back(store, 'b', store.now(), count(store, 'b', 'laser', { returned: 1 })));
    expect(isHeld(store, 'laser', at('2026-12-01'))).toBeUndefined();
    accepted(undo(store, act, transactionId));
    expect([isHeld(store, 'laser', at('2026-12-01')), loanOf(store, 'b').status, loanOf(store, 'b').dueAt]).toEqual([
      'b',
      'out',
      at('2026-12-04', '15:30'),
    ]);
  });
});

describe('late and longer', () => {
  test('says who is late by how many days, and who needs it next', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['kit', 'laser'], TODAY, '2026-11-27');
    reserve('next', ['kit'], '2026-12-01', '2026-12-04', 'beuk');
    accepted(handOut(store, act, 'b', all));
    expect(loanBoard(store.db, store.now()).loans).toMatchObject([
      { isOverdue: false, next: [{ holder: 'Basisschool De Beuk' }] },
    ]);
    clock.now = at('2026-11-30');
    expect(loanBoard(store.db, clock.now).loans).toMatchObject([
      {
        isOverdue: true,
        daysLate: 3,
        next: [{ resourceName: 'Leskist Filmen', holder: 'Basisschool De Beuk', start: at('2026-12-01', '08:45') }],
      },
    ]);
    accepted(
      back(
        store,
        'b',
        clock.now,
        count(store, 'b', 'Leskist Filmen', { returned: 1 }),
        count(store, 'b', 'laser', { returned: 1 }),
      ),
    );
    // In the lab, though not counted: nobody is late any more.
    expect(loanBoard(store.db, clock.now).loans).toMatchObject([{ isOverdue: false, status: 'to_check', next: [] }]);
  });

  test('what is still with another is told before it is handed out, and refused', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['laser'], TODAY, '2026-11-26');
    accepted(handOut(store, act, 'b', all));
    reserve('next', ['laser'], '2026-11-27', '2026-12-04', 'beuk');
    clock.now = at('2026-11-27');
    expect(packingList(store.db, 'next', store.now())[0]?.heldBy).toBe('Basisschool De Linde');
    expect(handOut(store, act, 'next', { ...all, outAt: clock.now })).toMatchObject({
      refusal: { refusal: { code: 'loan/still-out', facts: { holder: 'Basisschool De Linde' } } },
    });
    expect(codeOf(handOutNow(store, act, 'n', { ...now, outAt: clock.now, resourceIds: ['laser'] }))).toBe(
      'loan/still-out',
    );
  });

  test('renews when nobody waits, and names who waits and how long it may stay', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['kit', 'laser'], TODAY, '2026-11-27');
    accepted(handOut(store, act, 'b', all));
    reserve('next', ['cam-1'], '2026-12-02', '2026-12-02', 'beuk');
    clock.now = at('2026-11-26');
    const renew = (dueOn: string) => renewLoan(store, act, { id: 'b', dueOn, overrides: reasons });
    expect(renew('2026-12-04')).toMatchObject({
      refusal: {
        refusal: {
          code: 'loan/somebody-waits-until',
          facts: { name: 'cam-1', holder: 'Basisschool De Beuk', until: '2026-12-01' },
        },
      },
    });
    expect(codeOf(renew('2026-11-27'))).toBe('loan/renew-not-later');
    // The case came back: only the laser stays, and nobody waits for that.
    const inCase = loanOf(store, 'b').lines.filter(({ description }) => description !== 'laser');
    accepted(
      back(
        store,
        'b',
        clock.now,
        ...inCase.map((line) => count(store, 'b', line.description, { returned: line.quantity })),
      ),
    );
    accepted(renew('2026-12-04'));
    expect(loanOf(store, 'b').dueAt).toBe(at('2026-12-04', '17:00'));
    expect(isHeld(store, 'laser', at('2026-12-03'))).toBe('b');
    expect([isHeld(store, 'kit', clock.now - HOUR), isHeld(store, 'kit', clock.now + HOUR)]).toEqual(['b', undefined]);
    accepted(back(store, 'b', clock.now, count(store, 'b', 'laser', { returned: 1 })));
    expect(codeOf(renew('2026-12-11'))).toBe('loan/all-back');
  });
});

describe('lessons of comparable tools', () => {
  test('a double click at hand-over lends once (openlibry fork 11)', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit']);
    expect(accepted(handOut(store, act, 'b', all)).transactionId).not.toBe('');
    expect(accepted(handOut(store, act, 'b', all)).transactionId).toBe('');
    expect(loanOf(store, 'b').lines).toHaveLength(4);
  });

  test('a kit of counted parts is never in two loans at once (Shelf PR 3036)', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit']);
    accepted(handOut(store, act, 'b', all));
    expect(codeOf(handOutNow(store, act, 'n', { ...now, resourceIds: ['kit'] }))).toBe('loan/still-out');
    expect(codeOf(handOutNow(store, act, 'n', { ...now, resourceIds: ['cam-2'] }))).toBe('loan/still-out');
  });

  test('a kit whose contents changed while it was away comes back as it left (Shelf 2971)', () => {
    const { store, reserve } = lab();
    reserve('b', ['kit']);
    accepted(handOut(store, act, 'b', all));
    const lines = [{ assetId: null, description: 'Statief', quantity: 2 }];
    accepted(saveKit(store, act, 'kit', newKit({ code: 'K-01', name: 'Leskist Filmen', locationId: 'lab', lines })));
    const { lines: packed } = loanOf(store, 'b');
    expect(packed.map(({ description }) => description)).toEqual(['Leskist Filmen', 'cam-1', 'cam-2', 'Lamp']);
    accepted(
      back(
        store,
        'b',
        store.now(),
        ...packed.map((line) => count(store, 'b', line.description, { returned: line.quantity })),
      ),
    );
    expect(loanOf(store, 'b').status).toBe('complete');
    expect(['kit', 'cam-1'].map((id) => [holderOf(store.db, id), isHeld(store, id, at('2026-12-01'))])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('a partial return is judged by the lines of this loan, not by the state of the thing (Shelf PR 2581)', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['kit', 'laser'], TODAY, '2026-11-27');
    accepted(handOut(store, act, 'b', all));
    accepted(back(store, 'b', clock.now, count(store, 'b', 'laser', { returned: 1 })));
    // Meanwhile the laser is out again, on another loan, and broken.
    accepted(handOutNow(store, act, 'n', { ...now, resourceIds: ['laser'] }));
    transact(store, act, (tx) => {
      write(tx, 'defect', 'd', { asset_id: 'laser', note: 'Rookt', reported_at: 1 });
      return accept(null);
    });
    expect(loanOf(store, 'b').status).toBe('partly_back');
    const { lines } = loanOf(store, 'b');
    const rest = lines.filter(({ state }) => state.out > 0);
    accepted(
      back(
        store,
        'b',
        clock.now,
        ...rest.map((line) => count(store, 'b', line.description, { returned: line.quantity })),
      ),
    );
    expect([loanOf(store, 'b').status, loanOf(store, 'n').status]).toEqual(['complete', 'out']);
  });

  test('a barcode at hand-over gives away nothing that is reserved for somebody else (leihs 1628)', () => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    expect(accepted(scan(store, act, 'L-01')).answer).toMatchObject({
      kind: 'hand-out',
      reservation: { bookingId: 'b', holder: 'Basisschool De Linde' },
    });
    expect(codeOf(handOutNow(store, act, 'n', { ...now, resourceIds: ['laser'] }))).toBe('verdicts');
    expect(loanBoard(store.db, store.now()).loans).toEqual([]);
  });

  test('a holiday inside a loan stops nothing (commonsbooking 920)', () => {
    const { store } = lab();
    saveClosure(store, act, 'week', {
      locationId: null,
      kind: 'closed',
      firstOn: '2026-11-28',
      lastOn: '2026-12-06',
      reason: 'Vakantie',
    });
    for (const [id, resource] of [
      ['n', 'printer-1'],
      ['m', 'kit'],
    ] as const) {
      accepted(handOutNow(store, act, id, { ...now, resourceIds: [resource] }));
      expect(loanOf(store, id).dueAt).toBe(at('2026-12-08', '17:00'));
    }
  });

  test('a return on a closed day is refused with the open days around it (cds-ils 967)', () => {
    const { store } = lab();
    saveClosure(store, act, 'dicht', {
      locationId: 'lab',
      kind: 'desk_closed',
      firstOn: '2026-12-08',
      lastOn: '2026-12-09',
      reason: 'Markt',
    });
    expect(handOutNow(store, act, 'n', now)).toMatchObject({
      refusal: {
        refusal: {
          code: 'loan/due-on-closed-day',
          field: 'dueOn',
          facts: { reason: 'Markt', next: '2026-12-10', before: '2026-12-07' },
        },
      },
    });
    accepted(handOutNow(store, act, 'n', { ...now, dueOn: '2026-12-10' }));
    expect(codeOf(renewLoan(store, act, { id: 'n', dueOn: '2026-12-09', overrides: reasons }))).toBe(
      'loan/renew-not-later',
    );
  });

  test('booking a loan that ends on a closed day warns, and names the next open day', () => {
    const { store } = lab();
    const days = { firstOn: '2026-12-08', lastOn: '2026-12-09', reason: 'Markt' };
    saveClosure(store, act, 'dicht', { locationId: 'lab', kind: 'desk_closed', ...days });
    const until = (day: string, resourceId: string) => {
      const needs = [{ kind: 'resource' as const, resourceId }];
      const draft = newDraft({ start: at(TODAY), end: at(day, '15:00') }, { title: 'Les', locationId: 'lab', needs });
      const result = book(store, act, `${resourceId} ${day}`, draft);
      return result.ok || result.refusal.kind !== 'verdicts'
        ? null
        : result.refusal.verdicts.map(({ rule, field, facts }) => [rule, field, facts['next']]);
    };
    for (const thing of ['kit', 'laser'])
      expect(until('2026-12-08', thing)).toEqual([['no-hand-over', 'end', '2026-12-10']]);
    // Over them it may go, a machine as well as a case.
    for (const thing of ['kit', 'laser']) expect(until('2026-12-10', thing)).toBeNull();
  });

  test('marking days as closed moves and deletes no loan: it may come back on the next open day', () => {
    const { store, clock, reserve } = lab();
    reserve('b', ['laser'], TODAY, '2026-11-27');
    accepted(handOut(store, act, 'b', all));
    saveClosure(store, act, 'dicht', {
      locationId: 'lab',
      kind: 'closed',
      firstOn: '2026-11-27',
      lastOn: '2026-11-29',
      reason: '',
    });
    clock.now = at('2026-11-28');
    expect(loanOf(store, 'b')).toMatchObject({
      dueAt: at('2026-11-27', '15:30'),
      returnBy: at('2026-11-30', '17:00'),
      isOverdue: false,
    });
    clock.now = at('2026-12-01');
    expect(loanOf(store, 'b')).toMatchObject({ isOverdue: true, daysLate: 1 });
  });

  test('what is out now can be reserved for next month (Librarika 101)', () => {
    const { store, reserve } = lab();
    reserve('b', ['laser']);
    accepted(handOut(store, act, 'b', all));
    reserve('januari', ['laser'], '2027-01-12', '2027-01-15', 'beuk');
    expect(isHeld(store, 'laser', at('2027-01-13'))).toBe('januari');
  });
});

describe('another piece on the packing list', () => {
  const broken = (store: Store, id: string) =>
    transact(store, act, (tx) => {
      write(tx, 'defect', `d-${id}`, { asset_id: id, note: 'Rookt', reported_at: 1 });
      return accept(null);
    });
  const listed = (store: Store) => packingList(store.db, 'b', store.now()).map(({ key }) => key);
  const swap = (store: Store, fromId: string, toId: string) =>
    swapPiece(store, act, { bookingId: 'b', fromId, toId, overrides: [] });

  test('offers equal pieces that are whole, here, and free for all of the booking', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1']);
    expect(swapPieces(store, 'b', 'printer-1').map(({ id, tag }) => [id, tag])).toEqual([
      ['laser', 'L-01'],
      ['printer-2', 'P-02'],
    ]);
    // Somebody else's on the last day of it.
    reserve('c', ['printer-2'], '2026-12-03', '2026-12-08', 'eik');
    broken(store, 'laser');
    expect(swapPieces(store, 'b', 'printer-1')).toEqual([]);
  });

  test('says what a count did not find, and never offers it', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1']);
    transact(store, act, (tx) => {
      write(tx, 'stocktake', 's', { location_id: 'lab', taken_at: 1 });
      for (const assetId of ['printer-1', 'printer-2']) {
        write(tx, 'stocktake_line', `s-${assetId}`, { stocktake_id: 's', asset_id: assetId, outcome: 'missing' });
      }
      return accept(null);
    });
    expect(packingList(store.db, 'b', store.now()).map(({ key, isMissing }) => [key, isMissing])).toEqual([
      ['printer-1', true],
    ]);
    expect(swapPieces(store, 'b', 'printer-1').map(({ id }) => id)).toEqual(['laser']);
  });

  test('exchanges it by the booking, and takes that back', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1', 'laser']);
    broken(store, 'printer-1');
    const { transactionId } = accepted(swap(store, 'printer-1', 'printer-2'));
    expect(listed(store)).toEqual(['laser', 'printer-2']);
    expect(accepted(swap(store, 'printer-1', 'printer-2')).transactionId).toBe('');
    expect(undo(store, act, transactionId).ok).toBe(true);
    expect(listed(store)).toEqual(['laser', 'printer-1']);
    accepted(swap(store, 'printer-1', 'printer-2'));
    accepted(handOut(store, act, 'b', all));
    expect(holderOf(store.db, 'printer-2')?.loanId).toBe('b');
  });

  test('exchanges one of "n of a model" when no more than n are whole', () => {
    const { store } = lab();
    const needs = [{ kind: 'model' as const, modelId: 'mk4', quantity: 2 }];
    const given = { kind: 'lesson' as const, organisationId: 'linde', locationId: 'lab', needs, overrides: reasons };
    const draft = newDraft({ start: at(TODAY, '08:45'), end: at('2026-12-04', '15:30') }, given);
    expect(book(store, act, 'b', draft).ok).toBe(true);
    const [first, second] = listed(store) as [string, string];
    broken(store, first);
    const [other] = swapPieces(store, 'b', first);
    accepted(swap(store, first, other?.id ?? ''));
    expect(listed(store).toSorted()).toEqual([second, other?.id].toSorted());
  });

  test('proposes the swap when another piece is scanned, first for what cannot go along, never for what is ticked', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1', 'laser']);
    broken(store, 'printer-1');
    expect(proposeSwap(store, 'b', 'p-02').swap).toMatchObject({ from: { id: 'printer-1' }, to: { id: 'printer-2' } });
    packLoan(store, act, 'b', ['printer-1', 'laser']);
    expect(proposeSwap(store, 'b', 'P-02').swap).toBeNull();
    expect(proposeSwap(store, 'b', 'ZZ-99')).toEqual({ listed: null, swap: null });
  });

  test('knows a piece by the label of its double too', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1']);
    transact(store, act, (tx) => {
      write(tx, 'resource', 'old', { kind: 'asset', name: 'Oud', location_id: 'lab' });
      write(tx, 'asset', 'old', { model_id: 'mk4', asset_tag: 'OUD-1', merged_into: 'printer-2', retired_on: TODAY });
      return accept(null);
    });
    const swapped = { from: { id: 'printer-1' }, to: { id: 'printer-2' } };
    expect(proposeSwap(store, 'b', 'oud-1')).toMatchObject({ listed: null, swap: swapped });
    accepted(swap(store, 'printer-1', 'printer-2'));
    expect(proposeSwap(store, 'b', 'oud-1')).toEqual({ listed: 'printer-2', swap: null });
    expect(labelled(store.db, 'oud-1').map(({ id }) => id)).toEqual(['printer-2']);
  });

  test('never takes what is in somebody else’s hands, or what went out already', () => {
    const { store, reserve } = lab();
    reserve('b', ['printer-1', 'laser']);
    accepted(handOutNow(store, act, 'n', { ...now, resourceIds: ['printer-2'] }));
    expect(swapPieces(store, 'b', 'printer-1')).toEqual([]);
    expect(codeOf(swap(store, 'printer-1', 'printer-2'))).toBe('loan/still-out');
    accepted(handOut(store, act, 'b', { ...all, items: [{ key: 'laser', quantity: 1 }] }));
    expect(codeOf(swap(store, 'laser', 'printer-2'))).toBe('loan/swap-out-already');
  });
});

test('material is told apart from things by its label, with what is there', () => {
  const { store } = lab();
  transact(store, act, (tx) => {
    write(tx, 'consumable', 'pla', { code: 'V-01', name: 'PLA', unit: 'g', pack_unit: 'rol', pack_milli: 1_000_000 });
    write(tx, 'stock_movement', 'm', { consumable_id: 'pla', kind: 'in', milli: 2_500_000, happened_at: 1 });
    write(tx, 'consumable', 'lijm', { code: 'p-01', name: 'Lijm', unit: 'ml' });
    return accept(null);
  });
  expect(accepted(scan(store, act, 'v-01')).answer).toMatchObject({
    kind: 'material',
    material: { id: 'pla', stock: 2500, packUnit: 'rol', packSize: 1000 },
  });
  // Two copies that were away from each other can both have used a code.
  expect(accepted(scan(store, act, 'P-01')).answer).toMatchObject({
    kind: 'twice',
    things: [{ id: 'printer-1' }, { id: 'lijm' }],
  });
  expect(accepted(scan(store, act, 'P-01', 'lijm')).answer).toMatchObject({
    kind: 'material',
    material: { id: 'lijm' },
  });
  expect(accepted(scan(store, act, 'V-0l')).answer).toMatchObject({ kind: 'unknown', nearest: 'V-01' });
});
