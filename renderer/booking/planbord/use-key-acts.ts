import { type KeyboardEvent, useRef } from 'react';
import type { BoardContextValue } from './board-context.ts';
import { claimsOfRow } from './board-context.ts';
import type { Claim } from './board-types.ts';
import { type Cursor, claimAt, freeSlotAt, stepped, toNeighbour } from './cursor.ts';
import { type ChangeProposal, mayChangeLane, shifted } from './proposal.ts';
import { neighbourLane, rowOf } from './target.ts';
import { instantAt, xOf } from './time-axis.ts';

const STEP = 15;
const FINE_STEP = 5;

/** What stands at the cursor. */
export interface Here {
  readonly cursor: Cursor;
  readonly claim: Claim | undefined;
}

interface KeyOptions {
  readonly turn: (direction: -1 | 1) => void;
  readonly help: () => void;
  /** Where on the screen the menu of the cursor opens. */
  readonly menuPlace: () => { readonly x: number; readonly y: number };
}

/** The keyboard way of the board: arrows go over lanes and bookings, letters act on what stands there. */
export function useKeyActs(board: BoardContextValue, options: KeyOptions) {
  const latest = useRef({ board, options });
  latest.current = { board, options };
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const { board, options } = latest.current;
    const proposal = board.stores.proposal.get();
    const done =
      proposal && proposal.act !== 'create' ? keyInChange(board, proposal, event) : keyOnBoard(board, options, event);
    if (done) event.preventDefault();
  };
}

export function whereIs(board: BoardContextValue): Here | null {
  const { scene, stores } = board;
  const cursor = stores.cursor.get() ?? firstCursor(board);
  if (!cursor) return null;
  return { cursor, claim: claimAt(scene.axis, claimsOfRow(scene.world, rowOf(scene, cursor.rowKey)), cursor.at) };
}

/** Where the cursor stands when the board gets the focus: the first row, now or at the start of what is shown. */
export function firstCursor({ scene }: BoardContextValue): Cursor | null {
  const row = scene.rows.find((one) => one.type === 'lane') ?? scene.rows[0];
  if (!row) return null;
  return {
    rowKey: row.key,
    at: instantAt(scene.axis, Math.min(xOf(scene.axis, scene.now), scene.axis.width - 1), scene.stepMinutes),
  };
}

function keyInChange(board: BoardContextValue, proposal: ChangeProposal, event: KeyboardEvent): boolean {
  const { scene, stores, acts } = board;
  const minutes = event.altKey ? FINE_STEP : STEP;
  const shift = (direction: -1 | 1) =>
    stores.proposal.set(
      event.shiftKey
        ? shifted(scene.axis, proposal, direction, 0)
        : shifted(scene.axis, proposal, 0, direction * minutes),
    );
  const changeLane = (direction: -1 | 1) => {
    const lane = mayChangeLane(proposal) ? neighbourLane(scene, proposal, direction) : null;
    if (!lane) return;
    stores.proposal.set({ ...proposal, toResourceId: lane });
    stores.cursor.set({ rowKey: lane, at: proposal.start });
  };
  switch (event.key) {
    case 'ArrowLeft':
      shift(-1);
      return true;
    case 'ArrowRight':
      shift(1);
      return true;
    case 'ArrowUp':
      changeLane(-1);
      return true;
    case 'ArrowDown':
      changeLane(1);
      return true;
    case 'Enter':
    case ' ':
      acts.drop();
      return true;
    case 'Escape':
      stores.proposal.set(null);
      stores.cursor.set({ rowKey: proposal.grabbed.resourceId, at: proposal.grabbed.start });
      return true;
    default:
      return false;
  }
}

function keyOnBoard(board: BoardContextValue, options: KeyOptions, event: KeyboardEvent): boolean {
  const here = whereIs(board);
  if (!here) return false;
  if (event.key.startsWith('Arrow') || ['Home', 'End', 'PageUp', 'PageDown'].includes(event.key)) {
    return moveCursor(board, options, here, event);
  }
  if (event.ctrlKey || event.metaKey) return false;
  return actOn(board, options, here, event);
}

function moveCursor(board: BoardContextValue, options: KeyOptions, { cursor }: Here, event: KeyboardEvent): boolean {
  const { scene, stores } = board;
  const { axis, rows, rowIndexByKey } = scene;
  const claims = claimsOfRow(scene.world, rowOf(scene, cursor.rowKey));
  const sideways = (direction: -1 | 1) => {
    const at =
      event.ctrlKey || event.metaKey
        ? toNeighbour(axis, claims, cursor.at, direction)
        : stepped(axis, claims, cursor.at, scene.stepMinutes, direction);
    stores.cursor.set({ ...cursor, at });
  };
  const upDown = (rowsOn: number) => {
    const from = rowIndexByKey.get(cursor.rowKey) ?? 0;
    const row = rows[Math.min(Math.max(from + rowsOn, 0), rows.length - 1)];
    if (row) stores.cursor.set({ ...cursor, rowKey: row.key });
  };
  switch (event.key) {
    case 'ArrowLeft':
      sideways(-1);
      return true;
    case 'ArrowRight':
      sideways(1);
      return true;
    case 'ArrowUp':
      upDown(event.ctrlKey ? -rows.length : -1);
      return true;
    case 'ArrowDown':
      upDown(event.ctrlKey ? rows.length : 1);
      return true;
    case 'Home':
      stores.cursor.set({ ...cursor, at: instantAt(axis, 0.01, FINE_STEP) });
      return true;
    case 'End':
      stores.cursor.set({
        ...cursor,
        at: instantAt(axis, axis.width - scene.stepMinutes * axis.pixelsPerMinute, FINE_STEP),
      });
      return true;
    case 'PageUp':
      options.turn(-1);
      return true;
    case 'PageDown':
      options.turn(1);
      return true;
    default:
      return false;
  }
}

function actOn(board: BoardContextValue, options: KeyOptions, { cursor, claim }: Here, event: KeyboardEvent): boolean {
  const { scene, acts } = board;
  const row = rowOf(scene, cursor.rowKey);
  const create = () => {
    if (row?.type !== 'lane' && row?.type !== 'model') return;
    const slot = freeSlotAt(scene.axis, claimsOfRow(scene.world, row), cursor.at, Math.max(scene.stepMinutes, 60));
    acts.create(row.key, slot.start, slot.end);
  };
  const openMenu = () => acts.showMenu({ ...options.menuPlace(), ...cursor });
  switch (event.key) {
    case 'Enter':
      if (claim) acts.open(claim.bookingId);
      else if (row?.type === 'lane') create();
      else acts.toggle(cursor.rowKey);
      return true;
    case ' ':
      if (row?.type !== 'lane' || row.parts > 0) acts.toggle(cursor.rowKey);
      return true;
    case 'n':
      if (!claim) create();
      return true;
    case 'm':
      if (claim) acts.grab('move', claim);
      return true;
    case 'r':
      if (claim) acts.grab('resize-end', claim);
      return true;
    case 'c':
      if (claim) acts.copy(claim.bookingId);
      return true;
    case 'Delete':
      if (claim) acts.cancel(claim.bookingId);
      return true;
    case 'ContextMenu':
      openMenu();
      return true;
    case 'F10':
      if (event.shiftKey) openMenu();
      return event.shiftKey;
    case '?':
      options.help();
      return true;
    default:
      return false;
  }
}
