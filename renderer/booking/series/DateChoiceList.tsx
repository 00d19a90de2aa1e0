import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconPlayerSkipForward } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { periodText, verdictText } from '../verdict-text.ts';
import classes from './DateChoiceList.module.css';
import { type Choices, choiceOf, type DateChoice, type DateLine, obstacles, tally } from './date-choice.ts';

interface DateChoiceListProps {
  readonly label: string;
  readonly lines: readonly DateLine[];
  readonly choices: Choices;
  /** Reasons that were given for all. */
  readonly given: readonly Override[];
  readonly onChoose: (choices: Choices) => void;
}

const ROW_HEIGHT = 58;

/** Every date with what the rules say and a choice beside it. Long lists draw only what is in sight. */
export function DateChoiceList({ label, lines: all, choices, given, onChoose }: DateChoiceListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // Fixed when it is asked for, so that a line does not go away under the hand that chooses.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const lines = only ? all.filter(({ key }) => only.has(key)) : all;
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  const counts = tally(all, choices);
  const open = all.filter((line) => choiceOf(line, choices).kind === 'open');
  const skipOpen = () => {
    onChoose({ ...choices, ...Object.fromEntries(open.map(({ key }) => [key, { kind: 'skip' as const }])) });
  };
  return (
    <div>
      <Group justify="space-between" mb="xs" mih={36}>
        <Text size="sm" fw={600} role="status">
          {[
            t('series:preview.count.book', { count: counts.book }),
            counts.skip > 0 && t('series:preview.count.skip', { count: counts.skip }),
            counts.open > 0 && t('series:preview.count.open', { count: counts.open }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {(only || counts.open > 0) && (
          <Checkbox
            size="sm"
            ml="auto"
            label={t('series:preview.onlyOpen')}
            checked={only !== null}
            onChange={(event) => setOnly(event.currentTarget.checked ? new Set(open.map(({ key }) => key)) : null)}
          />
        )}
        {counts.open > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlayerSkipForward size={15} aria-hidden />}
            onClick={skipOpen}
          >
            {t('series:preview.skipOpen')}
          </Button>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={box} className={classes.box} aria-label={label} tabIndex={0}>
        <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <DateRow
                  line={line}
                  choice={choiceOf(line, choices)}
                  given={given}
                  onChoose={(choice) => onChoose({ ...choices, [line.key]: choice })}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

interface DateRowProps {
  readonly line: DateLine;
  readonly choice: DateChoice;
  readonly given: readonly Override[];
  readonly onChoose: (choice: DateChoice) => void;
}

function DateRow({ line, choice, given, onChoose }: DateRowProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const stopping = obstacles(line, given);
  const [first] = stopping.length > 0 ? stopping : line.verdicts.filter((verdict) => verdict.level !== 'info');
  const isBlocked = stopping.some((verdict) => verdict.level === 'block');
  const when = periodText(line.start, line.end, language, line.zone);
  const name = line.title ? `${line.title}, ${when}` : when;
  const Icon = stopping.length === 0 ? IconCircleCheck : isBlocked ? IconBan : IconAlertTriangle;
  const options = [
    ...(choice.kind === 'open' ? [{ value: 'open', label: t('series:preview.choose') }] : []),
    ...(stopping.length === 0 ? [{ value: 'book', label: t('series:preview.book') }] : []),
    ...(stopping.length > 0 && !isBlocked ? [{ value: 'anyway', label: t('series:preview.anyway') }] : []),
    ...line.suggestions.map((suggestion, at) => ({
      value: `take ${at}`,
      label:
        suggestion.kind === 'time'
          ? t('series:preview.moveTo', { when: periodText(suggestion.start, suggestion.end, language, line.zone) })
          : t('series:preview.replace', { name: suggestion.byName, instead: suggestion.resourceName }),
    })),
    { value: 'skip', label: t('series:preview.skip') },
  ];
  const chosen = choice.kind === 'take' ? `take ${line.suggestions.indexOf(choice.suggestion)}` : choice.kind;
  const choose = (value: string) => {
    const suggestion = value.startsWith('take ') ? line.suggestions[Number(value.slice(5))] : undefined;
    if (suggestion) onChoose({ kind: 'take', suggestion });
    else if (value === 'anyway') onChoose({ kind: 'anyway', reason: '' });
    else onChoose({ kind: value === 'book' || value === 'skip' ? value : 'open' });
  };
  return (
    <>
      <span className={classes.icon} data-state={stopping.length === 0 ? 'fits' : isBlocked ? 'block' : 'warning'}>
        <Icon size={18} aria-hidden />
      </span>
      <div className={classes.text}>
        {line.title && (
          <Text size="sm" fw={600} truncate>
            {line.title}
          </Text>
        )}
        <Text size="sm" fw={line.title ? 400 : 600} td={choice.kind === 'skip' ? 'line-through' : undefined}>
          {when}
          {line.note && (
            <Text span size="xs" c="dimmed">
              {' '}
              · {line.note}
            </Text>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {first ? verdictText(first, t, language, line.zone).fact : t('series:preview.fits')}
          {stopping.length > 1 && ` ${t('series:preview.more', { count: stopping.length - 1 })}`}
        </Text>
      </div>
      <div className={classes.choice}>
        <NativeSelect
          size="sm"
          aria-label={t('series:preview.choice', { date: name })}
          data={options}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {choice.kind === 'anyway' && (
          <TextInput
            size="sm"
            mt={4}
            aria-label={t('series:preview.reason', { date: name })}
            placeholder={t('series:preview.reasonPlaceholder')}
            maxLength={500}
            value={choice.reason}
            onChange={(event) => onChoose({ kind: 'anyway', reason: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}
