import { Button, Group, NativeSelect, ScrollArea, SegmentedControl, Text } from '@mantine/core';
import { IconClipboardCheck, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { InventoryTabs } from '../inventory/InventoryTabs.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { DefectTable } from './DefectTable.tsx';
import { DueTable } from './DueTable.tsx';
import { dueKey } from './due-text.ts';
import { InspectionDialog } from './InspectionDialog.tsx';
import type { DueLine } from './safety-types.ts';

const EVERYWHERE = '';

/** What must be inspected, cleaned or mended, in the order in which it stands in somebody's way. */
export function UpkeepScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.safety.upkeep.queryOptions());
  const [locationId, setLocationId] = useState(EVERYWHERE);
  const [list, setList] = useState('dues');
  const [showsAll, setShowsAll] = useState('now');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [recorded, setRecorded] = useState<readonly DueLine[]>([]);
  const isHere = (line: { readonly locationId: string | null }) =>
    locationId === EVERYWHERE || line.locationId === locationId;
  const dues = (data?.dues ?? []).filter((due) => isHere(due) && (showsAll === 'all' || isDue(due)));
  const defects = (data?.defects ?? []).filter(isHere);
  const selected = dues.filter((due) => chosen.has(dueKey(due)));
  const nothing = data && data.dues.length === 0 && data.defects.length === 0;
  return (
    <Screen fill title={t('inventory:title')}>
      <InventoryTabs current="upkeep" />
      {error && <LoadError error={error} />}
      {nothing && <EmptyState icon={IconShieldCheck} text={t('safety:upkeep.empty')} />}
      {data && !nothing && (
        <>
          <SegmentedControl
            w="fit-content"
            aria-label={t('safety:upkeep.what')}
            value={list}
            onChange={setList}
            data={[
              { value: 'dues', label: t('safety:upkeep.dues', { count: dues.length }) },
              { value: 'defects', label: t('safety:upkeep.defects', { count: defects.length }) },
            ]}
          />
          <Group gap="sm" align="flex-end">
            <NativeSelect
              label={t('safety:upkeep.location')}
              value={locationId}
              onChange={(event) => setLocationId(event.currentTarget.value)}
              data={[{ value: EVERYWHERE, label: t('safety:upkeep.everywhere') }, ...locationsOf(data)]}
            />
            {list === 'dues' && (
              <>
                <NativeSelect
                  label={t('safety:upkeep.show')}
                  value={showsAll}
                  onChange={(event) => setShowsAll(event.currentTarget.value)}
                  data={[
                    { value: 'now', label: t('safety:upkeep.now') },
                    { value: 'all', label: t('safety:upkeep.all') },
                  ]}
                />
                <Button
                  leftSection={<IconClipboardCheck size={16} />}
                  disabled={selected.length === 0}
                  onClick={() => setRecorded(selected)}
                >
                  {selected.length === 0
                    ? t('safety:inspection.act')
                    : t('safety:upkeep.recordMany', { count: selected.length })}
                </Button>
              </>
            )}
          </Group>
          <ScrollArea
            flex={1}
            mih={0}
            type="auto"
            viewportProps={{ tabIndex: 0, 'aria-label': t('inventory:tab.upkeep') }}
          >
            {list === 'defects' ? (
              <DefectTable defects={defects} />
            ) : (
              <DueTable dues={dues} chosen={chosen} onChoose={setChosen} onRecord={(due) => setRecorded([due])} />
            )}
            {list === 'dues' && dues.length === 0 && <Text c="dimmed">{t('safety:upkeep.nothingDue')}</Text>}
            {list === 'defects' && defects.length === 0 && <Text c="dimmed">{t('safety:upkeep.noDefects')}</Text>}
          </ScrollArea>
        </>
      )}
      <InspectionDialog
        opened={recorded.length > 0}
        subjects={recorded.map(({ assetId, assetName }) => ({ id: assetId, name: assetName }))}
        kind={recorded[0]?.kind}
        onClose={() => setRecorded([])}
        onDone={() => setChosen(new Set())}
      />
    </Screen>
  );
}

/** What is in order stays out of sight, unless it runs out before somebody comes. */
function isDue({ state, hits }: DueLine): boolean {
  return state !== 'later' || hits !== null;
}

function locationsOf({ dues, defects }: { dues: readonly PlacedLine[]; defects: readonly PlacedLine[] }) {
  const names = new Map(
    [...dues, ...defects].flatMap(({ locationId, locationName }): [string, string][] =>
      locationId && locationName ? [[locationId, locationName]] : [],
    ),
  );
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}

interface PlacedLine {
  readonly locationId: string | null;
  readonly locationName: string | null;
}
