import { expect } from 'vitest';
import type { Result } from '#domain/result.ts';
import { checkStore } from './check/check-store.ts';
import { content } from './content.fixture.ts';
import type { Store } from './store.ts';
import { undo } from './write-door/undo.ts';

/** What a command answered; an empty transaction when it wrote nothing. */
export type Told = Result<{ readonly transactionId: string }, unknown>;

export interface UndoableStep {
  readonly kind: string;
  /** What it did is taken back at once. */
  readonly peek: boolean;
}

/** The law of undo: whatever steps came before, a step that is taken back leaves all as it was, and the file stays whole.
 * `take` does a step, null when there is nothing to do it with; `done` are the transactions that stand. */
export async function expectUndoRestores<Step extends UndoableStep>(
  store: Store,
  steps: readonly Step[],
  take: (step: Step, turn: number, done: readonly string[]) => Told | null,
): Promise<void> {
  const done: string[] = [];
  for (const [turn, step] of steps.entries()) {
    const before = step.peek ? content(store) : null;
    const told = take(step, turn, done);
    if (!told?.ok || told.value.transactionId === '') continue;
    if (!before || step.kind === 'undo') {
      done.push(told.value.transactionId);
      continue;
    }
    expect(undo(store, { actor: 'test', action: 'test' }, told.value.transactionId)).toMatchObject({ ok: true });
    expect(content(store)).toEqual(before);
  }
  expect((await checkStore(store.db, async () => undefined)).findings).toEqual([]);
}
