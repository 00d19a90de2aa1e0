import { useState } from 'react';

/** Counts how often a dialog was opened. As the key of its content it makes every opening a fresh one: opened again
 * while it still fades out, a form would otherwise keep the id of what was just saved, and save nothing. */
export function useOpeningCount(opened: boolean): number {
  const [count, setCount] = useState(0);
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setCount(count + 1);
  }
  return count;
}
