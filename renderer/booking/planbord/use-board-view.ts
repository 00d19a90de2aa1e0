import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { type BoardView, boardAddress, parseBoardAddress } from './board-address.ts';

interface Habit {
  readonly view: BoardView['view'];
  readonly weekDays: BoardView['weekDays'];
  readonly zoom: BoardView['zoom'];
}

const usual: Habit = { view: 'week', weekDays: 5, zoom: 60 };

/** The view that the address names; what it leaves out is as the person had it last. */
export function useBoardView(
  today: string,
): readonly [BoardView, (change: Partial<BoardView>, replace?: boolean) => void] {
  const [path, navigate] = useLocation();
  const [habit, setHabit] = useLocalStorage<Habit>({
    key: 'techlab.planbord.view',
    defaultValue: usual,
    getInitialValueInEffect: false,
  });
  const view = useMemo(
    () =>
      parseBoardAddress(path, {
        ...usual,
        ...habit,
        date: today,
        asList: false,
        text: '',
        locationId: null,
        kinds: [],
      }),
    [path, habit, today],
  );
  const change = useCallback(
    (part: Partial<BoardView>, replace = false) => {
      const next = { ...view, ...part };
      navigate(boardAddress(next), { replace });
      setHabit({ view: next.view, weekDays: next.weekDays, zoom: next.zoom });
    },
    [view, navigate, setHabit],
  );
  return [view, change];
}
