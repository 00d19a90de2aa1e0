import { Loader, Select, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/organisation/fold-text.ts';

interface Name {
  readonly id: string;
  readonly name: string;
}

interface NameSearchProps {
  /** Absent while they are on their way. */
  readonly names: readonly Name[] | undefined;
  readonly onChoose: (id: string) => void;
}

/** For whoever nobody expected. Enter takes the name that is lit, or the only one that fits; pressed before the names are
 * there it is kept, and answered when they come. */
export function NameSearch({ names, onChoose }: NameSearchProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const fitting = names && search.trim() !== '' ? fittingNames(names, search) : [];
  const only = fitting.length === 1 ? fitting[0] : undefined;
  const choose = (id: string | null) => {
    if (!id) return;
    setSearch('');
    setIsAsked(false);
    onChoose(id);
  };
  useEffect(() => {
    if (isAsked && only) choose(only.id);
  });
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || search.trim() === '') return;
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
    const lit = list?.querySelector<HTMLElement>('[data-combobox-selected]');
    if (lit) lit.click();
    else setIsAsked(true);
  };
  const hint = () => {
    if (!names) return t('attendance:wait');
    return fitting.length === 0 ? t('attendance:unknown') : t('attendance:several', { count: fitting.length });
  };
  return (
    <>
      {/* Above the field: the list falls open below it. */}
      <Text size="lg" mt="xl" mb="xs" role="status">
        {isAsked && hint()}
      </Text>
      <Select
        size="lg"
        maw="32rem"
        searchable
        openOnFocus={false}
        label={t('attendance:other')}
        placeholder={t('attendance:otherPlaceholder')}
        nothingFoundMessage={names && t('attendance:unknown')}
        rightSection={names ? undefined : <Loader size="sm" aria-hidden />}
        value={null}
        data={names?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        filter={({ options, search: typed }) =>
          options.filter((option) => 'label' in option && foldText(option.label).includes(foldText(typed)))
        }
        searchValue={search}
        onSearchChange={(typed) => {
          setSearch(typed);
          setIsAsked(false);
        }}
        onKeyDown={pressed}
        onChange={choose}
      />
    </>
  );
}

function fittingNames(names: readonly Name[], search: string): readonly Name[] {
  const typed = foldText(search);
  const exact = names.filter(({ name }) => foldText(name) === typed);
  return exact.length > 0 ? exact : names.filter(({ name }) => foldText(name).includes(typed));
}
