import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { barId, edgeAt } from './BookingBar.tsx';
import type { BoardContextValue } from './board-context.ts';
import type { Claim } from './board-types.ts';
import { type ChangeProposal, mayChangeLane, type Proposal, shifted, toChange } from './proposal.ts';
import { labelWidth, rowIndexAt } from './row-layout.ts';
import { laneFor } from './target.ts';
import { instantAt, shiftByPixels, slotStartAt } from './time-axis.ts';

const THRESHOLD = 4;
const SNAP = 15;
const FINE_SNAP = 5;
const EDGE = 44;
const SCROLL_SPEED = 14;

interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly x: number;
  readonly rowIndex: number;
  readonly claim: Claim | undefined;
  readonly act: ChangeProposal['act'];
  started: ChangeProposal | null;
}

/** Drag on free time creates, drag a bar moves, drag an edge resizes; a click opens. Escape lets go without a change. */
export function usePointerActs(
  board: BoardContextValue,
  frame: RefObject<HTMLDivElement | null>,
  body: RefObject<HTMLDivElement | null>,
) {
  const press = useRef<Press | null>(null);
  const last = useRef({ clientX: 0, clientY: 0, altKey: false });
  const latest = useRef(board);
  latest.current = board;

  const place = (clientX: number, clientY: number) => {
    const rect = body.current?.getBoundingClientRect();
    const { tops } = latest.current.scene;
    return { x: clientX - (rect?.left ?? 0) - labelWidth, rowIndex: rowIndexAt(tops, clientY - (rect?.top ?? 0)) };
  };

  const follow = () => {
    const held = press.current;
    if (!held) return;
    const { clientX, clientY, altKey } = last.current;
    const next = proposalAt(latest.current, held, place(clientX, clientY), altKey ? FINE_SNAP : SNAP);
    const { proposal } = latest.current.stores;
    if (next && !isSame(proposal.get(), next)) proposal.set(next);
  };

  const letGo = () => {
    press.current = null;
    latest.current.stores.proposal.set(null);
  };

  useEdgeScroll(
    frame,
    last,
    () => press.current?.started !== undefined && latest.current.stores.proposal.get()?.source === 'pointer',
    follow,
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current) return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || latest.current.stores.proposal.get()) return;
      const target = event.target as HTMLElement;
      if (target.closest('[role="rowheader"], button')) return;
      const at = place(event.clientX, event.clientY);
      const row = latest.current.scene.rows[at.rowIndex];
      const bar = target.closest<HTMLElement>('[data-claim]');
      const claim =
        bar && row?.type === 'lane' ? claimOf(latest.current, row.resource.id, bar.dataset['claim']) : undefined;
      const edge = bar && edgeAt(bar, event.clientX);
      const act = edge === 'start' ? 'resize-start' : edge === 'end' ? 'resize-end' : 'move';
      const { pointerId, clientX, clientY } = event;
      press.current = { pointerId, clientX, clientY, ...at, claim, act, started: null };
      if (row)
        latest.current.stores.cursor.set({ rowKey: row.key, at: claim ? claim.start : slotAt(latest.current, at.x) });
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const held = press.current;
      if (!held || event.pointerId !== held.pointerId) return;
      last.current = { clientX: event.clientX, clientY: event.clientY, altKey: event.altKey };
      const dragging = latest.current.stores.proposal.get() !== null;
      const far = Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) >= THRESHOLD;
      if (!dragging && !far) return;
      if (!dragging) event.currentTarget.setPointerCapture(event.pointerId);
      follow();
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const held = press.current;
      if (!held || event.pointerId !== held.pointerId) return;
      press.current = null;
      if (latest.current.stores.proposal.get()) latest.current.acts.drop();
      else if (held.claim) latest.current.acts.open(held.claim.bookingId);
    },
    onPointerCancel: letGo,
  };
}

function slotAt({ scene }: BoardContextValue, x: number) {
  return slotStartAt(scene.axis, x, scene.stepMinutes);
}

function proposalAt(
  board: BoardContextValue,
  held: Press,
  to: { x: number; rowIndex: number },
  snap: number,
): Proposal | null {
  const { axis, rows, world } = board.scene;
  if (!held.claim) {
    const row = rows[held.rowIndex];
    if (row?.type !== 'lane' && row?.type !== 'model') return null;
    const from = slotStartAt(axis, held.x, snap);
    const here = instantAt(axis, to.x, snap);
    const [start, end] = here > from ? [from, here] : [here, instantAt(axis, held.x, snap)];
    return end > start ? { act: 'create', source: 'pointer', rowKey: row.key, start, end } : null;
  }
  held.started ??= startChange(board, held.claim, held.act);
  const started = held.started;
  if (!started) return null;
  const moved = byPixels(board, started, held.x, to.x, snap);
  const lane = mayChangeLane(started) ? laneFor(started, rows[to.rowIndex], world) : null;
  return { ...moved, toResourceId: lane ?? (mayChangeLane(started) ? laneNow(board) : null) ?? started.toResourceId };
}

/** Over a row that cannot take the booking it stays on the lane where it was last. */
function laneNow({ stores }: BoardContextValue): string | null {
  const now = stores.proposal.get();
  return now && now.act !== 'create' ? now.toResourceId : null;
}

function startChange({ scene }: BoardContextValue, claim: Claim, act: ChangeProposal['act']): ChangeProposal | null {
  const { index } = scene.world;
  const booking = index.bookingById(claim.bookingId);
  return booking ? toChange(act, 'pointer', booking, claim, index.claimsOfBooking(claim.bookingId)) : null;
}

function byPixels(
  { scene }: BoardContextValue,
  started: ChangeProposal,
  fromX: number,
  toX: number,
  snap: number,
): ChangeProposal {
  const { axis } = scene;
  const { start, end } = started;
  const unmoved = shifted(axis, started, 0, 0);
  switch (started.act) {
    case 'move': {
      const moved = shiftByPixels(axis, start, fromX, toX, snap);
      return { ...unmoved, start: moved, end: moved + (end - start) };
    }
    case 'resize-start':
      return { ...unmoved, start: Math.min(shiftByPixels(axis, start, fromX, toX, snap), end - snap * 60_000) };
    case 'resize-end':
      return { ...unmoved, end: Math.max(shiftByPixels(axis, end, fromX, toX, snap), start + snap * 60_000) };
  }
}

function claimOf({ scene }: BoardContextValue, resourceId: string, id: string | undefined): Claim | undefined {
  return scene.world.index.claimsOn(resourceId).find((claim) => barId(claim) === id);
}

function isSame(a: Proposal | null, b: Proposal): boolean {
  if (!a || a.start !== b.start || a.end !== b.end) return false;
  return a.act === 'create' || b.act === 'create' ? a.act === b.act : a.toResourceId === b.toResourceId;
}

/** While something is dragged near an edge the board scrolls on. */
function useEdgeScroll(
  frame: RefObject<HTMLDivElement | null>,
  last: RefObject<{ clientX: number; clientY: number }>,
  isDragging: () => boolean,
  follow: () => void,
) {
  const latest = useRef({ isDragging, follow });
  latest.current = { isDragging, follow };
  useEffect(() => {
    const timer = setInterval(() => {
      const element = frame.current;
      if (!element || !latest.current.isDragging()) return;
      const rect = element.getBoundingClientRect();
      const { clientX, clientY } = last.current;
      const right = clientX > rect.right - EDGE ? 1 : clientX < rect.left + labelWidth + EDGE / 2 ? -1 : 0;
      const down = clientY > rect.bottom - EDGE ? 1 : clientY < rect.top + EDGE + EDGE ? -1 : 0;
      if (right === 0 && down === 0) return;
      element.scrollBy(right * SCROLL_SPEED, down * SCROLL_SPEED);
      latest.current.follow();
    }, 16);
    return () => clearInterval(timer);
  }, [frame, last]);
}
