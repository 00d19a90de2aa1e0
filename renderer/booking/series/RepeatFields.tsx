import {
  Checkbox,
  Chip,
  Group,
  Input,
  Radio,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { frequencies } from '#domain/recurrence/rule.ts';
import { type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { weekdayName } from '#renderer/time/format.ts';
import { DateField } from '../form/DateField.tsx';
import classes from './Rule.module.css';
import { nthOf, type RepeatField, type RepeatValues } from './repeat-values.ts';
import { nthText, ruleText } from './rule-text.ts';
import type { SeriesSteps } from './use-series-steps.ts';

interface RepeatFieldsProps {
  readonly steps: SeriesSteps;
  readonly today: IsoDate;
  readonly isTried: boolean;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** How a new booking repeats. The dates themselves are shown and decided on before anything is booked. */
export function RepeatFields({ steps, today, isTried }: RepeatFieldsProps) {
  const { t, i18n } = useTranslation();
  const { repeat: values, repeated: read, firstDate, change: onChange } = steps;
  const { frequency } = values;
  const startWeekday = weekdayOf(firstDate ?? today);
  const errorOf = (field: RepeatField) => {
    const error = isTried ? read?.errors[field] : undefined;
    return error && t(error);
  };
  return (
    <Stack gap="sm">
      <Switch
        label={t('series:repeat.switch')}
        checked={values.isOn}
        data-field="repeat"
        onChange={(event) => onChange({ isOn: event.currentTarget.checked })}
      />
      {values.isOn && (
        <>
          <SimpleGrid cols={2} spacing="sm">
            <Input.Wrapper label={t('series:repeat.frequency')}>
              <SegmentedControl
                fullWidth
                aria-label={t('series:repeat.frequency')}
                data={frequencies.map((value) => ({ value, label: t(`series:repeat.frequencies.${value}`) }))}
                value={frequency}
                onChange={(next) => onChange({ frequency: next })}
              />
            </Input.Wrapper>
            <TextInput
              label={t('series:repeat.interval')}
              value={values.interval}
              inputMode="numeric"
              maxLength={4}
              data-field="interval"
              error={errorOf('interval')}
              rightSection={
                <Text size="sm" c="dimmed" aria-hidden>
                  {t(`series:repeat.unit.${frequency}`, { count: Number(values.interval) || 0 })}
                </Text>
              }
              rightSectionWidth={80}
              onChange={(event) => onChange({ interval: event.currentTarget.value })}
            />
          </SimpleGrid>
          {frequency === 'weekly' && (
            <Input.Wrapper label={t('series:repeat.weekdays')}>
              <Chip.Group
                multiple
                value={(values.weekdays.length > 0 ? values.weekdays : [startWeekday]).map(String)}
                onChange={(chosen) => onChange({ weekdays: chosen.map(Number) })}
              >
                <Group gap={6} mt={4} role="group" aria-label={t('series:repeat.weekdays')}>
                  {weekdays.map((day) => (
                    <Chip key={day} value={String(day)} size="sm" aria-label={weekdayName(day, i18n.language)}>
                      {weekdayName(day, i18n.language, 'short')}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            </Input.Wrapper>
          )}
          {frequency === 'monthly' && firstDate && (
            <MonthlyChoice values={values} firstDate={firstDate} onChange={onChange} />
          )}
          <SimpleGrid cols={2} spacing="sm">
            <Input.Wrapper label={t('series:repeat.ends')}>
              <SegmentedControl
                fullWidth
                aria-label={t('series:repeat.ends')}
                data={[
                  { value: 'count', label: t('series:repeat.ends_count') },
                  { value: 'until', label: t('series:repeat.ends_until') },
                ]}
                value={values.ends}
                onChange={(ends) => onChange({ ends })}
              />
            </Input.Wrapper>
            {values.ends === 'count' ? (
              <TextInput
                label={t('series:repeat.count')}
                value={values.count}
                inputMode="numeric"
                maxLength={5}
                data-field="count"
                error={errorOf('count')}
                onChange={(event) => onChange({ count: event.currentTarget.value })}
              />
            ) : (
              <DateField
                label={t('series:repeat.until')}
                field="until"
                value={values.until}
                today={today}
                error={isTried ? read?.errors.until : undefined}
                onChange={(until) => onChange({ until })}
                onLeave={() => undefined}
              />
            )}
          </SimpleGrid>
          <Checkbox
            label={t('series:repeat.skip')}
            description={t('series:repeat.skipHint')}
            checked={values.skipDaysOff}
            onChange={(event) => onChange({ skipDaysOff: event.currentTarget.checked })}
          />
          {read && (
            <Text size="sm" fw={600} role="status" className={classes.sentence}>
              {ruleText(read.rule, t, i18n.language, startWeekday)}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}

interface MonthlyChoiceProps {
  readonly values: RepeatValues;
  readonly firstDate: IsoDate;
  readonly onChange: (patch: Partial<RepeatValues>) => void;
}

/** By day of the month or by weekday, in words of the first date. */
function MonthlyChoice({ values, firstDate, onChange }: MonthlyChoiceProps) {
  const { t, i18n } = useTranslation();
  const { nth, isLast } = nthOf(firstDate);
  const weekday = weekdayName(weekdayOf(firstDate), i18n.language);
  return (
    <Radio.Group
      label={t('series:repeat.monthly')}
      value={values.monthly}
      onChange={(value) => onChange({ monthly: value === 'day' || value === 'last' ? value : 'nth' })}
    >
      <Stack gap={6} mt={4}>
        <Radio value="day" label={t('series:repeat.onDay', { day: Number(firstDate.slice(8)) })} />
        <Radio value="nth" label={t('series:repeat.onNth', { nth: nthText(nth, t), weekday })} />
        {isLast && <Radio value="last" label={t('series:repeat.onLast', { weekday })} />}
      </Stack>
    </Radio.Group>
  );
}
