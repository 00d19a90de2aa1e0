import { useEffect, useRef } from 'react';

/** What takes the focus as it appears: the next step is read out, and Tab goes on from there. */
export function useFocusOnce<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
