import { newDraft } from '#domain/booking/new-draft.ts';
import { standing } from '#domain/booking/verdict.ts';
import { alwaysOpen, nextHandOverDay } from '#domain/loan/desk-days.ts';
import { addDays, dateOf, toInstant } from '#domain/time/wall-time.ts';
import { bookIn } from '../booking/book.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation } from './locations.ts';
import type { DemoOrganisation } from './organisations.ts';

const MODEL = 'Robotbouwset Schakel';
const PIECES = 3;
const weekdays = {
  ...alwaysOpen,
  openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '', closes: '' })),
};

/** Loose pieces that are fetched on the next working day; one of them broke this morning, so that another has to go. False
 * when the lab is closed then. */
export function addPieceLoan(tx: Tx, [lab]: readonly DemoLocation[], [school]: readonly DemoOrganisation[]): boolean {
  const modelId = statement(tx, 'SELECT id FROM asset_model WHERE name = ?').pluck().get(MODEL) as string | undefined;
  const day = nextHandOverDay(weekdays, addDays(dateOf(tx.now), 1));
  if (!modelId || !lab || !school || !day) return false;
  const draft = newDraft(
    { start: toInstant(day, '08:45'), end: toInstant(addDays(day, 3), '15:30') },
    {
      kind: 'lesson',
      title: MODEL,
      organisationId: school.id,
      locationId: lab.id,
      needs: [{ kind: 'model', modelId, quantity: PIECES }],
    },
  );
  const id = tx.newId();
  const first = bookIn(tx, id, draft);
  if (!first.ok) {
    if (first.refusal.kind !== 'verdicts') return false;
    const rules = new Set(standing(first.refusal.verdicts, []).map(({ rule }) => rule));
    const overrides = [...rules].map((rule) => ({ rule, reason: 'Afgesproken met de school' }));
    if (!bookIn(tx, id, { ...draft, overrides }).ok) return false;
  }
  const piece = statement(tx, 'SELECT resource_id FROM allocation WHERE booking_id = ? ORDER BY resource_id LIMIT 1');
  write(tx, 'defect', tx.newId(), {
    asset_id: piece.pluck().get(id) as string,
    note: 'Motor loopt vast',
    usable: 0,
    reported_at: tx.now,
    reported_by: 'TOA',
  });
  return true;
}
