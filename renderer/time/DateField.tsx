import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import classes from './DateField.module.css';
import { useTypedValue } from './use-typed-value.ts';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label' | 'aria-label'> {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly label?: string;
  readonly 'aria-label'?: string;
}

/** A date that a person types (`24-11`, `24 nov`), changes with the arrow keys, or picks from a month. */
export function DateField({ value, onChange, label, error, ...input }: DateFieldProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const today = dateOf(Date.now());
  const field = useTypedValue({
    value,
    onChange,
    parse: (text) => parseTypedDate(text, today),
    format: dateAsTyped,
  });
  const name = label ?? input['aria-label'] ?? '';
  return (
    <TextInput
      placeholder={t('time:datePlaceholder')}
      autoComplete="off"
      {...input}
      label={label}
      value={field.text}
      error={field.unreadable ? t('time:noDate') : error}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={(event) => {
        field.commit();
        input.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') field.commit();
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        field.choose(addDays(field.commit() ?? today, event.key === 'ArrowUp' ? 1 : -1));
      }}
      rightSection={
        <Popover opened={opened} onChange={(isOpen) => !isOpen && close()} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={input.disabled ?? false}
              aria-label={t('time:pickDate', { field: name })}
              onClick={toggle}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value}
              {...(value && { defaultDate: value })}
              withWeekNumbers
              highlightToday
              hideOutsideDates
              classNames={{ day: classes.day ?? '' }}
              onChange={(date) => {
                if (date) field.choose(date);
                close();
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
