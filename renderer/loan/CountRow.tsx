import { Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Loan.module.css';
import type { LoanLine } from './loan-types.ts';
import type { Counts, TypedCount } from './use-counts.ts';

const outcomes = ['open', 'returned', 'missing', 'damaged'] as const;
type Outcome = (typeof outcomes)[number];
const fields = ['returned', 'missing', 'damaged'] as const;

interface CountRowProps {
  readonly line: LoanLine;
  readonly counts: Counts;
}

/** What became of one line: a choice for one thing, three numbers for many. */
export function CountRow({ line, counts }: CountRowProps) {
  const { t } = useTranslation();
  const count = counts.of(line);
  const { description, tag, state, quantity } = line;
  const isWrong = counts.tooMany().includes(line);
  const settled = quantity - state.out;
  return (
    <div className={line.kitId ? classes.inside : undefined}>
      <Group
        component="section"
        className={classes.row}
        justify="space-between"
        gap="xs"
        aria-label={description}
        role="group"
      >
        <Stack gap={0}>
          <Text size="sm" fw={line.kitId ? 400 : 600}>
            {quantity > 1 ? `${state.out} × ${description}` : description}
          </Text>
          <Text size="sm" c="dimmed">
            {[tag, settled > 0 && t('loan:checkIn.before', { count: settled, quantity })].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        {state.out === 1 ? <OneOutcome line={line} counts={counts} /> : <ThreeNumbers line={line} counts={counts} />}
      </Group>
      {isWrong && (
        <Text size="sm" c="red.8" role="alert">
          {t('loan:checkIn.tooMany', { out: state.out })}
        </Text>
      )}
      {count.missing + count.damaged > 0 && (
        <TextInput
          label={t('loan:checkIn.noteOf', { description })}
          placeholder={t('loan:checkIn.noteHint')}
          size="md"
          mb="xs"
          maxLength={500}
          value={count.note}
          onChange={(event) => counts.set(line, { note: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function OneOutcome({ line, counts }: CountRowProps) {
  const { t } = useTranslation();
  const count = counts.of(line);
  const outcome: Outcome = fields.find((field) => count[field] > 0) ?? 'open';
  return (
    <SegmentedControl
      className={classes.choice ?? ''}
      aria-label={t('loan:checkIn.outcomeOf', { description: line.description })}
      value={outcome}
      onChange={(value) => counts.set(line, { ...none, ...(value !== 'open' && { [value]: 1 }) })}
      data={outcomes.map((value) => ({ value, label: t(`loan:outcome.${value}`) }))}
    />
  );
}

const none: Pick<TypedCount, 'returned' | 'missing' | 'damaged'> = { returned: 0, missing: 0, damaged: 0 };

function ThreeNumbers({ line, counts }: CountRowProps) {
  const { t } = useTranslation();
  const count = counts.of(line);
  return (
    <Group gap="xs" wrap="nowrap">
      {fields.map((field) => (
        <NumberInput
          key={field}
          className={classes.count ?? ''}
          label={t(`loan:outcome.${field}`)}
          aria-label={t('loan:checkIn.fieldOf', { field: t(`loan:outcome.${field}`), description: line.description })}
          min={0}
          max={10_000}
          allowDecimal={false}
          hideControls
          value={count[field]}
          onChange={(value) => counts.set(line, { [field]: Number(value) || 0 })}
        />
      ))}
    </Group>
  );
}
