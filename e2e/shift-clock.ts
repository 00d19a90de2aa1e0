/**
 * Makes a program believe that it is another time, while its clock runs on: `new Date()` and `Date.now()` both. Playwright
 * sends the text of this function to pages, so it stands alone.
 */
export function shiftClock(shiftMs: number): void {
  const real = Date.now.bind(Date);
  const now = () => real() + shiftMs;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
