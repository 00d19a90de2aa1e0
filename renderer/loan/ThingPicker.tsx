import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { TwoLines } from '../shell/TwoLines.tsx';
import type { ScanThing } from './loan-types.ts';

const PAUSE_MS = 150;
const MOST = 20;

/** For who has no scanner at hand: a case or machine by a few letters. */
export function ThingPicker({ onPick }: { readonly onPick: (thing: ScanThing) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useQuery({
    ...orpc.search.find.queryOptions({ input: { text, limit: MOST }, placeholderData: keepPreviousData }),
    enabled: text !== '',
  });
  const found = (data?.found ?? []).filter(({ kind }) => kind === 'asset' || kind === 'kit');
  const abouts = new Map(found.map(({ id, about }) => [id, about]));
  const pick = (id: string | null) => {
    const thing = found.find((one) => one.id === id);
    setTyped('');
    if (!thing) return;
    const kind = thing.kind === 'kit' ? 'kit' : 'asset';
    const [code = ''] = thing.about.split(' · ');
    onPick({ id: thing.id, kind, name: thing.title, code, locationId: null, trouble: null, troubleNote: '' });
  };
  return (
    <Select
      size="md"
      label={t('loan:now.add')}
      placeholder={t('loan:now.addHint')}
      data={text === '' ? [] : found.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      searchable
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      // The store has searched already, also on labels.
      filter={({ options }) => options}
      nothingFoundMessage={text === '' ? t('loan:now.type') : t('loan:now.nothing')}
      onChange={pick}
      renderOption={({ option }) => <TwoLines name={option.label} details={[abouts.get(option.value) ?? '']} />}
    />
  );
}
