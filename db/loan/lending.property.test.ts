import { test } from 'vitest';
import type { Need, Override } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept, type Result } from '#domain/result.ts';
import { addDays, toInstant, toLocal } from '#domain/time/wall-time.ts';
import { type BookRefusal, book } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { moveBooking } from '../booking/change.ts';
import { readBooking } from '../booking/read.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { mergeAssets } from '../inventory/merge-assets.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { reportDefect, solveDefect } from '../safety/defects.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { expectUndoRestores, type Told } from '../undo-law.fixture.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { checkIn, noteFound, noteRefilled } from './check-in.ts';
import { handOut } from './hand-out.ts';
import { handOutNow } from './hand-out-now.ts';
import { readLoan } from './read-loans.ts';
import { renewLoan } from './renew.ts';
import { swapPiece } from './swap.ts';

const act = { actor: 'Jo', action: 'test' };
const MONDAY = '2026-11-23';
const CAMERAS = ['cam-1', 'cam-2', 'cam-3', 'cam-4'];
const THINGS = ['kit', ...CAMERAS];

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly thing: number;
  readonly other: number;
  readonly day: number;
  readonly days: number;
  readonly counts: readonly [number, number, number];
  /** Taken back at once, to see that all is as it was. */
  readonly peek: boolean;
}

const KINDS = [
  'reserve',
  'reserve',
  'reserve-any',
  'hand-out',
  'hand-out',
  'hand-out-now',
  'check-in',
  'check-in',
  'found',
  'refill',
  'renew',
  'swap',
  'move',
  'cancel',
  'defect',
  'solve',
  'merge',
  'kit',
  'later',
  'undo',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(1),
  thing: fc.nat(4),
  other: fc.nat(4),
  day: fc.nat(4),
  days: fc.nat(2),
  counts: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
  peek: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
});

test('whatever is lent, brought back and taken back, the file is whole and undo puts all back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      const { store, clock } = lab();
      await expectUndoRestores(store, steps, (one, turn, done) => {
        if (one.kind === 'later') clock.now += (1 + one.days) * 86_400_000;
        return take(store, one, turn, done);
      });
    }),
    runs(25),
  );
});

function take(store: Store, one: Step, turn: number, done: readonly string[]): Told | null {
  const id = `booking-${one.which}`;
  const thing = THINGS[one.thing] ?? 'kit';
  const other = THINGS[one.other] ?? 'kit';
  const dayOf = (ahead: number) => addDays(MONDAY, ahead);
  const start = toInstant(dayOf(one.day), '09:00');
  const end = toInstant(dayOf(one.day + one.days), '15:00');
  const today = toLocal(store.now()).date;
  const reserve = (need: Need) =>
    withReasons((overrides) =>
      book(store, act, id, newDraft({ start, end }, { locationId: 'lab', needs: [need], overrides })),
    );
  const loan = readLoan(store.db, id, store.now());
  const line = loan?.lines[one.thing % Math.max(1, loan.lines.length)];
  switch (one.kind) {
    case 'reserve':
      return reserve({ kind: 'resource', resourceId: thing });
    case 'reserve-any':
      return reserve({ kind: 'model', modelId: 'cam', quantity: 1 + one.days });
    case 'hand-out':
      return withReasons((overrides) =>
        handOut(store, act, id, { outAt: store.now(), takenBy: 'Bos', condition: '', items: null, overrides }),
      );
    case 'hand-out-now':
      return withReasons((overrides) =>
        handOutNow(store, act, id, {
          organisationId: null,
          takenBy: 'Bos',
          contactPhone: '',
          contactEmail: '',
          locationId: 'lab',
          outAt: store.now(),
          dueOn: addDays(today, one.days),
          resourceIds: [...new Set([thing, other])],
          condition: '',
          overrides,
        }),
      );
    case 'check-in': {
      if (!loan) return null;
      const [returned, missing, damaged] = one.counts;
      const whole = { returned: 0, missing: 0, damaged: 0, note: '' };
      const lines =
        one.days === 0 && line
          ? [{ ...whole, id: `c-${turn}`, lineId: line.id, returned, missing, damaged }]
          : loan.lines.map(({ id: lineId, state }, at) => ({
              ...whole,
              id: `c-${turn}-${at}`,
              lineId,
              returned: state.out,
            }));
      return checkIn(store, act, id, { at: store.now(), lines, extras: [] });
    }
    case 'found':
      return line ? noteFound(store, act, `f-${turn}`, line.id, 1 + one.counts[0]) : null;
    case 'refill':
      return line ? noteRefilled(store, act, `r-${turn}`, line.id, 1 + one.counts[0]) : null;
    case 'renew':
      return withReasons((overrides) => renewLoan(store, act, { id, dueOn: addDays(today, 1 + one.day), overrides }));
    case 'swap':
      return withReasons((overrides) =>
        swapPiece(store, act, { bookingId: id, fromId: thing, toId: other, overrides }),
      );
    case 'move': {
      const current = readBooking(store.db, id);
      return current ? moveBooking(store, act, { id, sequence: current.sequence, start, end }) : null;
    }
    case 'cancel':
      return cancelBooking(store, act, id, { by: 'lab', reason: 'ziek' });
    case 'defect':
      return thing === 'kit'
        ? null
        : reportDefect(store, act, {
            id: `d-${turn}`,
            assetId: thing,
            note: 'Kapot',
            usable: one.days === 0,
            sameAs: null,
          });
    case 'solve':
      return solveDefect(store, act, thing, { solution: 'Gemaakt' });
    case 'merge':
      return mergeAssets(store, act, thing, other);
    case 'kit':
      return saveKit(store, act, 'kit', kitOf(CAMERAS.slice(0, one.days), one.counts[0] > 0));
    case 'later':
      return null;
    case 'undo': {
      const transactionId = done.at(-1 - one.which);
      return transactionId ? undo(store, act, transactionId) : null;
    }
  }
}

/** As a coordinator does who gives a reason for each warning. */
function withReasons(
  attempt: (overrides: readonly Override[]) => Result<{ readonly transactionId: string }, BookRefusal>,
): Told {
  const first = attempt([]);
  if (first.ok || first.refusal.kind !== 'verdicts') return first;
  return attempt(first.refusal.verdicts.map(({ rule }) => ({ rule, reason: 'afgesproken' })));
}

function kitOf(cameras: readonly string[], alone: boolean) {
  const lines = cameras.map((assetId) => ({ assetId, description: 'Camera', quantity: 1, alone }));
  return newKit({
    code: 'K-01',
    name: 'Kist',
    locationId: 'lab',
    lines: [...lines, { assetId: null, description: 'Lamp', quantity: 2 }],
  });
}

/** A case with two cameras that may go alone, and two loose ones. */
function lab() {
  const clock = { now: toInstant(MONDAY, '08:00') };
  const store = storeInMemory(() => clock.now);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    write(tx, 'asset_model', 'cam', { name: 'Camera' });
    for (const id of CAMERAS) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'cam', asset_tag: id });
    }
    return accept(null);
  });
  saveKit(store, act, 'kit', kitOf(['cam-1', 'cam-2'], true));
  return { store, clock };
}
