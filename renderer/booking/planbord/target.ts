import type { Verdict } from '#domain/booking/verdict.ts';
import type { Instant } from '#domain/time/period.ts';
import type { BoardScene } from './board-context.ts';
import type { BoardRow } from './lanes.ts';
import { type BoardWorld, judgeChange, judgeNew } from './live-verdict.ts';
import type { ChangeProposal, Proposal } from './proposal.ts';

/** What the rules say of a proposal, with what the page knows. */
export function judgeProposal(scene: BoardScene, proposal: Proposal): readonly Verdict[] {
  const { world, now } = scene;
  if (proposal.act !== 'create') return judgeChange(world, proposal, now);
  const row = rowOf(scene, proposal.rowKey);
  if (row?.type === 'lane') return judgeNew(world, [row.resource.id], proposal, now);
  return row?.type === 'model' ? judgeAnyPiece(world, row, proposal, now) : [];
}

/** "One of this model" is free when one piece is; else the piece that is the nearest to free tells why not. */
function judgeAnyPiece(
  world: BoardWorld,
  row: Extract<BoardRow, { type: 'model' }>,
  period: { readonly start: Instant; readonly end: Instant },
  now: Instant,
): readonly Verdict[] {
  const answers = row.pieces.map((piece) => judgeNew(world, [piece.id], period, now));
  return answers.reduce((best, answer) => (gravity(answer) < gravity(best) ? answer : best), answers[0] ?? []);
}

function gravity(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, verdict) => sum + (verdict.level === 'block' ? 100 : 1), 0);
}

export function rowOf(scene: BoardScene, key: string): BoardRow | undefined {
  const index = scene.rowIndexByKey.get(key);
  return index === undefined ? undefined : scene.rows[index];
}

/** The resource of a row when the booking may go there: the same kind of thing, and bookable. */
export function laneFor(proposal: ChangeProposal, row: BoardRow | undefined, world: BoardWorld): string | null {
  if (row?.type !== 'lane') return null;
  const own = world.resourceById.get(proposal.grabbed.resourceId);
  return own && row.resource.kind === own.kind ? row.resource.id : null;
}

/** The next lane of the same kind above or below the one the proposal is on. */
export function neighbourLane(scene: BoardScene, proposal: ChangeProposal, direction: -1 | 1): string | null {
  const from = scene.rowIndexByKey.get(proposal.toResourceId);
  if (from === undefined) return null;
  for (let index = from + direction; scene.rows[index]; index += direction) {
    const lane = laneFor(proposal, scene.rows[index], scene.world);
    if (lane) return lane;
  }
  return null;
}
