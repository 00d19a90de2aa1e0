import { Alert, Button, Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useElementSize, useLocalStorage } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { errorText } from '#renderer/refusal-text.ts';
import { Screen } from '#renderer/shell/Screen.tsx';
import { PlanVisitButton } from '#renderer/visit/PlanVisitButton.tsx';
import { PlanMenu } from '../series/PlanMenu.tsx';
import { useBookingDrawer } from '../use-booking-drawer.ts';
import { BoardList } from './BoardList.tsx';
import { BoardStage } from './BoardStage.tsx';
import { homeDate, turned } from './board-address.ts';
import { DateNavigator } from './DateNavigator.tsx';
import { EmptyBoard, NothingFound } from './EmptyBoard.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useBoardData } from './use-board-data.ts';
import { useBoardView } from './use-board-view.ts';
import { useNow } from './use-now.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useScene } from './use-scene.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** The lanes of all that can be booked: who has what, when, and what is free. */
export function Planbord() {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const now = useNow();
  const today = dateOf(now);
  const [view, change] = useBoardView(today);
  const { contents, error } = useBoardData(view);
  const [toggledList, setToggled] = useLocalStorage<readonly string[]>({
    key: 'techlab.planbord.toggled',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const toggled = useMemo(() => new Set(toggledList), [toggledList]);
  const [help, setHelp] = useState(false);
  const { ref, width } = useElementSize();
  const [scrollbar] = useState(scrollbarWidth);
  const scene = useScene(contents, view, toggled, width - scrollbar, now);
  const turn = (direction: -1 | 1) => change({ date: turned(view, direction).date });
  const toToday = () => change({ date: homeDate(view, today) });
  usePageKeys({ turn, today: toToday });

  const shown = useMemo(
    () =>
      scene
        ? scene.rows.flatMap((row) => (row.type === 'lane' ? [row.resource] : row.type === 'model' ? row.pieces : []))
        : [],
    [scene],
  );
  const nothingToBook = contents && contents.resources.length === 0;

  return (
    <Screen
      title={t('planbord:title')}
      fill
      actions={
        <Group gap="xs">
          <PlanMenu />
          <PlanVisitButton />
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => drawer.openNew({})}>
            {t('planbord:newBooking')}
          </Button>
        </Group>
      }
    >
      {nothingToBook ? (
        <EmptyBoard />
      ) : (
        <Stack gap="xs" flex={1} mih={0} ref={ref}>
          <Group justify="space-between" gap="xs">
            <DateNavigator view={view} onTurn={turn} onToday={toToday} onDate={(date) => change({ date })} />
            <ViewSwitch view={view} onChange={(part) => change(part)} />
          </Group>
          <FilterBar
            view={view}
            locations={contents?.locations ?? []}
            resources={contents?.resources ?? []}
            onChange={(part) => change(part, true)}
            help={help}
            onHelp={setHelp}
          />
          {error ? (
            <Alert color="red" title={t('planbord:loadFailed')}>
              {errorText(error)}
            </Alert>
          ) : !contents || !scene ? (
            <Skeleton flex={1} mih={200} aria-hidden />
          ) : scene.rows.length === 0 ? (
            <NothingFound onClear={() => change({ text: '', locationId: null, kinds: [] }, true)} />
          ) : view.asList ? (
            <BoardList
              world={contents.world}
              shown={shown}
              filtered={Boolean(view.text || view.locationId || view.kinds.length)}
              zone={contents.zone}
              onOpen={drawer.openExisting}
            />
          ) : (
            <BoardStage
              scene={scene}
              contents={contents}
              onToggle={(key) =>
                setToggled(toggledList.includes(key) ? toggledList.filter((one) => one !== key) : [...toggledList, key])
              }
              onTurn={turn}
              onDate={(date) => change({ date })}
              onHelp={() => setHelp(true)}
            />
          )}
          <VisuallyHidden id="planbord-keys">{t('planbord:keys.spoken')}</VisuallyHidden>
        </Stack>
      )}
    </Screen>
  );
}

/** What a scrollbar takes off the board: nothing where it floats, up to 17 pixels elsewhere. */
function scrollbarWidth(): number {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;width:100px;height:100px;overflow:scroll;visibility:hidden';
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return width;
}
