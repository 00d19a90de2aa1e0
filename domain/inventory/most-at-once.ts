/** So many assets are changed in one act, with one undo. */
export const MOST_AT_ONCE = 10_000;
