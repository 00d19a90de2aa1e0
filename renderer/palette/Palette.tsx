import { VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/organisation/fold-text.ts';
import { orpc } from '../client.ts';
import { foundIcons } from './found-icons.ts';
import { useActs } from './use-acts.ts';
import { useOpenFound } from './use-open-found.ts';

const SHORTCUTS = ['mod + K', 'mod + P'];

/** Ctrl+K: everything that is kept, every screen and the acts of every day, found by a few letters. */
export function Palette() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const acts = useActs();
  const open = useOpenFound();
  const typed = text.trim();
  const search = useQuery(
    orpc.search.find.queryOptions({
      input: { text: typed },
      enabled: typed.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const words = foldText(typed).split(' ');
  const shownActs = acts.filter((act) => words.every((word) => foldText(act.label).includes(word)));
  // Enter may come before the answer to the last letter: then only what already fits is there to be opened.
  const fits = ({ title, about }: { readonly title: string; readonly about: string }) =>
    words.every((word) => foldText(`${title} ${about}`).includes(word));
  const answered = typed ? (search.data?.found ?? []) : [];
  const found = search.isPlaceholderData ? answered.filter(fits) : answered;
  const first = found[0] ?? shownActs[0];
  // The list comes after the letters: its first line is marked anew for each text, so that Enter opens it.
  const mark = (line: unknown) => (line === first ? { 'data-selected': true } : {});
  const groups = [...Map.groupBy(found, (one) => one.kind)];
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={SHORTCUTS}
      clearQueryOnClose
      scrollable
      maxHeight={480}
      transitionProps={{ duration: 0 }}
      title={<VisuallyHidden>{t('app:search')}</VisuallyHidden>}
      styles={{ header: { minHeight: 0, padding: 0 }, actionDescription: { opacity: 1 } }}
    >
      <Spotlight.Search
        placeholder={t('palette:placeholder')}
        aria-label={t('palette:placeholder')}
        leftSection={<IconSearch size={20} stroke={1.5} />}
      />
      <Spotlight.ActionsList>
        {groups.map(([kind, ofKind]) => (
          <Spotlight.ActionsGroup key={kind} label={t(`palette:kind.${kind}`)}>
            {ofKind.map((one) => {
              const Icon = foundIcons[kind];
              return (
                <Spotlight.Action
                  key={`${typed} ${kind} ${one.id} ${one.title}`}
                  {...mark(one)}
                  label={one.title || t('palette:unnamed')}
                  description={open.describe(one)}
                  leftSection={<Icon size={20} stroke={1.5} />}
                  onClick={() => open.open(one)}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        ))}
        {shownActs.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette:acts')}>
            {shownActs.map((act) => (
              <Spotlight.Action
                key={`${typed} ${act.label}`}
                {...mark(act)}
                label={act.label}
                leftSection={<act.icon size={20} stroke={1.5} />}
                onClick={act.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {typed && search.isSuccess && groups.length === 0 && shownActs.length === 0 && (
          <Spotlight.Empty>{t('palette:nothing', { text: typed })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
