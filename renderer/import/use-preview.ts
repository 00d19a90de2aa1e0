import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PreviewTab } from '#domain/import/preview.ts';
import type { Scope } from '#domain/organisation/compare-register.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import type { client } from '../client.ts';
import { orpc } from '../client.ts';
import type { Import } from './use-import.ts';

export type PreviewRow = Awaited<ReturnType<typeof client.import.rows>>['rows'][number];
export type Preview = ReturnType<typeof usePreview>;

/** What a person may leave out, or for schools that are gone: close. */
const choosable: ReadonlySet<PreviewTab> = new Set(['new', 'changed', 'odd', 'gone']);
const alwaysShown: ReadonlySet<PreviewTab> = new Set(['new', 'changed', 'invalid']);

/** The rows of the preview and what the person chose of them. */
export function usePreview(wizard: Import) {
  const importId = wizard.file?.importId ?? '';
  const [tab, setTab] = useState<PreviewTab>('new');
  const [scope, setScope] = useState<Scope>({ provinces: [], municipalities: [] });
  const [overwriteByHand, setOverwriteByHand] = useState(false);
  const [excluded, setExcluded] = useState<ReadonlyMap<string, PreviewRow>>(new Map());
  const [closing, setClosing] = useState<ReadonlyMap<string, PreviewRow>>(new Map());
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 120);
  const places = { provinces: [...scope.provinces], municipalities: [...scope.municipalities] };
  const input = { importId, tab, scope: places, overwriteByHand };
  const { data, isPending, error } = useQuery(
    orpc.import.rows.queryOptions({ input, placeholderData: keepPreviousData }),
  );
  const counts = data?.counts ?? wizard.previewed?.counts;
  const shown = useMemo(() => filtered(data?.rows ?? [], wanted), [data, wanted]);
  const isOn = (key: string) => (tab === 'gone' ? closing.has(key) : !excluded.has(key));
  const turn = (rows: readonly PreviewRow[], on: boolean) => {
    const next = new Map(tab === 'gone' ? closing : excluded);
    for (const row of rows) {
      if (on === (tab === 'gone')) next.set(row.key, row);
      else next.delete(row.key);
    }
    (tab === 'gone' ? setClosing : setExcluded)(next);
  };
  const left = (outcome: PreviewRow['outcome']) =>
    [...excluded.values()].filter((row) => row.outcome === outcome && isMade(row, overwriteByHand)).length;
  return {
    tab,
    setTab,
    tabs: wizard.kind.tabs.filter((name) => alwaysShown.has(name) || name === tab || (counts?.[name] ?? 0) > 0),
    isChoosable: choosable.has(tab),
    scope,
    /** Another region is another list: what was left out of this one does not count for it. */
    setScope(next: Scope) {
      setScope(next);
      setExcluded(new Map());
      setClosing(new Map());
    },
    overwriteByHand,
    setOverwriteByHand,
    text,
    setText,
    counts,
    rows: shown,
    isPending,
    error,
    isOn,
    turn,
    plan: {
      added: (counts?.new ?? 0) - left('new'),
      changed: (counts?.changed ?? 0) - left('changed'),
      closed: closing.size,
    },
    choice: { scope: places, except: [...excluded.keys()], close: [...closing.keys()], overwriteByHand },
  };
}

function isMade({ outcome, changes }: PreviewRow, overwriteByHand: boolean): boolean {
  return outcome !== 'changed' || overwriteByHand || changes.some((change) => !change.byHand);
}

function filtered(rows: readonly PreviewRow[], text: string): readonly PreviewRow[] {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const all = foldText(`${row.title} ${row.about}`);
    return words.every((word) => all.includes(word));
  });
}
