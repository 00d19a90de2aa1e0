import { Button, Group, SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from './DateField.tsx';
import type { BookingFormValues } from './form-values.ts';
import type { FieldName } from './read-form.ts';
import { TimeField } from './TimeField.tsx';
import classes from './WhenFields.module.css';

/** DOMAIN.md 5, default: the two dagdelen of a techlab. */
const dayparts = [
  { key: 'morning', start: '08:45', end: '11:45' },
  { key: 'afternoon', start: '12:30', end: '14:30' },
] as const;

export type WhenValues = Pick<BookingFormValues, 'date' | 'startTime' | 'endTime' | 'endDate'>;

interface WhenForm {
  readonly values: WhenValues;
  readonly today: string;
  readonly change: (patch: Partial<WhenValues>) => void;
  readonly leave: (field: FieldName) => void;
  readonly errorOf: (field: FieldName) => string | undefined;
}

interface WhenFieldsProps {
  readonly form: WhenForm;
  readonly isEndWrong?: boolean;
}

/** Date and times, with the two usual dagdelen at hand. */
export function WhenFields({ form, isEndWrong = false }: WhenFieldsProps) {
  const { t } = useTranslation();
  const { values, change, leave, errorOf, today } = form;
  const isLong = values.endDate !== '';
  return (
    <div>
      <div className={classes.when}>
        <DateField
          label={t('booking:when.date')}
          field="date"
          value={values.date}
          today={today}
          withAsterisk
          error={errorOf('date')}
          onChange={(date) => change({ date })}
          onLeave={() => leave('date')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <TimeField
            label={t('booking:when.start')}
            field="startTime"
            value={values.startTime}
            placeholder="8:45"
            error={errorOf('startTime')}
            onChange={(startTime) => change({ startTime })}
            onLeave={() => leave('startTime')}
          />
          <TimeField
            label={t('booking:when.end')}
            field="endTime"
            value={values.endTime}
            placeholder="11:45"
            error={errorOf('endTime')}
            isWrong={isEndWrong}
            onChange={(endTime) => change({ endTime })}
            onLeave={() => leave('endTime')}
          />
        </SimpleGrid>
      </div>
      <Group gap="xs" mt={4}>
        {dayparts.map(({ key, start, end }) => {
          const isChosen = values.startTime === start && values.endTime === end;
          return (
            <Button
              key={key}
              size="xs"
              variant={isChosen ? 'light' : 'default'}
              aria-pressed={isChosen}
              onClick={() => change({ startTime: start, endTime: end })}
            >
              {t(`booking:when.${key}`)} {start} - {end}
            </Button>
          );
        })}
        {!isLong && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => change({ endDate: values.date || ' ' })}
          >
            {t('booking:when.moreDays')}
          </Button>
        )}
      </Group>
      {isLong && (
        <div className={classes.until}>
          <DateField
            label={t('booking:when.endDate')}
            field="endDate"
            value={values.endDate.trim()}
            today={today}
            error={errorOf('endDate')}
            placeholder={t('booking:when.sameDay')}
            onChange={(endDate) => change({ endDate })}
            onLeave={() => leave('endDate')}
          />
        </div>
      )}
    </div>
  );
}
