import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { changesToMake, type Scope } from '#domain/organisation/compare-register.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import type { client } from '../client.ts';
import { orpc } from '../client.ts';
import type { SchoolImport } from './use-school-import.ts';

export const previewTabs = ['new', 'changed', 'gone', 'invalid'] as const;
export type PreviewTab = (typeof previewTabs)[number];
export type PreviewRow = Awaited<ReturnType<typeof client.import.schoolRows>>['rows'][number];
export type Preview = ReturnType<typeof usePreview>;

/** The rows of the preview and what the person chose of them. */
export function usePreview(wizard: SchoolImport) {
  const importId = wizard.file?.importId ?? '';
  const [tab, setTab] = useState<PreviewTab>('new');
  const [scope, setScope] = useState<Scope>({ provinces: [], municipalities: [] });
  const [overwriteByHand, setOverwriteByHand] = useState(false);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [closing, setClosing] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 120);
  const input = (name: PreviewTab) => ({
    importId,
    tab: name,
    scope: { provinces: [...scope.provinces], municipalities: [...scope.municipalities] },
    overwriteByHand,
  });
  const useRows = (name: PreviewTab, enabled: boolean) =>
    useQuery(orpc.import.schoolRows.queryOptions({ input: input(name), placeholderData: keepPreviousData, enabled }));
  const results = {
    new: useRows('new', true),
    changed: useRows('changed', true),
    gone: useRows('gone', true),
    invalid: useRows('invalid', tab === 'invalid'),
  };
  const counts = results.new.data?.counts;
  const rows = results[tab].data?.rows;
  const shown = useMemo(() => filtered(rows ?? [], wanted), [rows, wanted]);
  const chosen = (name: 'new' | 'changed') =>
    (results[name].data?.rows ?? []).filter((row) => !excluded.has(row.key) && isMade(row, name, overwriteByHand));
  const closed = (results.gone.data?.rows ?? []).filter((row) => closing.has(row.key));
  const set = tab === 'gone' ? closing : excluded;
  const isOn = (key: string) => (tab === 'gone' ? closing.has(key) : !excluded.has(key));
  const turn = (keys: readonly string[], on: boolean) => {
    const next = new Set(set);
    for (const key of keys) {
      if (on === (tab === 'gone')) next.add(key);
      else next.delete(key);
    }
    (tab === 'gone' ? setClosing : setExcluded)(next);
  };
  return {
    tab,
    setTab,
    scope,
    setScope,
    overwriteByHand,
    setOverwriteByHand,
    text,
    setText,
    counts,
    rows: shown,
    isPending: results[tab].isPending,
    error: results[tab].error,
    isOn,
    turn,
    plan: { added: chosen('new').length, changed: chosen('changed').length, closed: closed.length },
    choice: {
      scope: input('new').scope,
      except: [...excluded],
      close: closed.map((row) => row.key),
      overwriteByHand,
    },
  };
}

function isMade(row: PreviewRow, tab: 'new' | 'changed', overwriteByHand: boolean): boolean {
  return tab === 'new' || changesToMake(row.changes, overwriteByHand).length > 0;
}

function filtered(rows: readonly PreviewRow[], text: string): readonly PreviewRow[] {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const all = foldText(`${row.name} ${row.city} ${row.municipality} ${row.branchCode}`);
    return words.every((word) => all.includes(word));
  });
}
