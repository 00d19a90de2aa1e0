import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Verdict } from '#domain/booking/verdict.ts';
import { orpc } from '#renderer/client.ts';
import type { BoardScene } from './board-context.ts';
import { isUnchanged, type Proposal } from './proposal.ts';
import { judgeProposal } from './target.ts';

/** Long enough for a hand that moves on, short enough for one that waits. */
const REST_MS = 120;
const NOTHING = '';

/**
 * What the rules say of a proposal: within the frame what the page knows, and once it rests what the store says, who
 * also knows the people, the programme and the rest of the day.
 */
export function useProposalVerdicts(scene: BoardScene, proposal: Proposal | null): readonly Verdict[] {
  const wanted = proposal ? askedOf(proposal) : NOTHING;
  const [rested] = useDebouncedValue(wanted, REST_MS);
  const input = rested === NOTHING ? skipToken : (JSON.parse(rested) as Asked);
  const { data } = useQuery(orpc.booking.judgeMove.queryOptions({ input, gcTime: 10_000, retry: false }));
  if (!proposal) return [];
  return data && rested === wanted ? data.verdicts : judgeProposal(scene, proposal);
}

interface Asked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly fromResourceId?: string;
  readonly toResourceId?: string;
}

/** As text, which stays the same while the proposal does. A new booking has no programme and no people yet. */
function askedOf(proposal: Proposal): string {
  if (proposal.act === 'create' || isUnchanged(proposal)) return NOTHING;
  const { booking, start, end, grabbed, toResourceId } = proposal;
  const lane = toResourceId === grabbed.resourceId ? {} : { fromResourceId: grabbed.resourceId, toResourceId };
  return JSON.stringify({ id: booking.id, start, end, ...lane } satisfies Asked);
}
