export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** The window's own bounds, also while it is maximised: that is what it goes back to. */
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const smallestWindow = { width: 900, height: 600 };
const usualWindow = { width: 1360, height: 860 };

/** What stood in the file, when it is whole; a damaged file only costs the user the old place of the window. */
export function parseWindowState(value: unknown): WindowState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { bounds, maximised } = value as { bounds?: unknown; maximised?: unknown };
  if (typeof bounds !== 'object' || bounds === null) return undefined;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  if (!isSize(x) || !isSize(y) || !isSize(width) || !isSize(height) || width <= 0 || height <= 0) return undefined;
  return { bounds: { x, y, width, height }, maximised: maximised === true };
}

/**
 * Keeps a window where it was, as far as a screen still shows it: a laptop that left its second screen at the
 * lab must not open its window there. `workAreas` has the main screen first.
 */
export function placeWindow(
  saved: WindowState | undefined,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowState {
  const [main] = workAreas;
  if (!saved) return { bounds: centred(usualWindow, main), maximised: false };
  const area = workAreas.reduce((best, next) =>
    overlap(saved.bounds, next) > overlap(saved.bounds, best) ? next : best,
  );
  if (overlap(saved.bounds, area) === 0) return { bounds: centred(saved.bounds, main), maximised: saved.maximised };
  return { bounds: inside(saved.bounds, area), maximised: saved.maximised };
}

/** A further window opens a little lower, so that both can be seen. */
export function placeNextTo(opened: Rectangle, area: Rectangle): Rectangle {
  const step = 28;
  const lower = { ...opened, x: opened.x + step, y: opened.y + step };
  const fits = lower.x + lower.width <= area.x + area.width && lower.y + lower.height <= area.y + area.height;
  return fits ? lower : inside({ ...opened, x: area.x, y: area.y }, area);
}

function inside(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, smallestWindow.width), area.width);
  const height = Math.min(Math.max(bounds.height, smallestWindow.height), area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const { width, height } = inside({ x: area.x, y: area.y, width: size.width, height: size.height }, area);
  const x = area.x + Math.round((area.width - width) / 2);
  return { x, y: area.y + Math.round((area.height - height) / 2), width, height };
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
