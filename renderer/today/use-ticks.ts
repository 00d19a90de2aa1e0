import { useLocalStorage } from '@mantine/hooks';
import type { IsoDate } from '#domain/time/wall-time.ts';

interface Ticks {
  readonly date: string;
  readonly done: readonly string[];
}

/** Ticks are of this computer and this day alone: they help a person, they are no fact about the things. */
export function useTicks(date: IsoDate): { readonly done: ReadonlySet<string>; readonly tick: (key: string) => void } {
  const [ticks, setTicks] = useLocalStorage<Ticks>({ key: 'techlab.today.ticks', defaultValue: { date, done: [] } });
  const done = new Set(ticks.date === date ? ticks.done : []);
  const tick = (key: string) => {
    const next = new Set(done);
    if (!next.delete(key)) next.add(key);
    setTicks({ date, done: [...next] });
  };
  return { done, tick };
}
