import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { toInstant, weekNumberOf } from '#domain/time/wall-time.ts';

interface DateFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly today: string;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly withAsterisk?: boolean;
  readonly disabled?: boolean;
}

/** A date that can be typed in any usual way; the line under it says how it is understood. Left alone while typing. */
export function DateField(props: DateFieldProps) {
  const { label, field, value, today, onChange, onLeave, error, placeholder, withAsterisk, disabled } = props;
  const { t, i18n } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const date = parseTypedDate(value, today);
  return (
    <TextInput
      label={label}
      value={value}
      data-field={field}
      placeholder={placeholder ?? t('booking:when.datePlaceholder')}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        date ? `${longDate(date, i18n.language)} · ${t('booking:when.week', { week: weekNumberOf(date) })}` : ' '
      }
      error={error && t(error)}
      {...(withAsterisk && { withAsterisk })}
      {...(disabled && { disabled })}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (date) onChange(dateAsTyped(date));
        onLeave();
      }}
      rightSection={
        <Popover opened={opened} onChange={close} position="bottom-end" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={toggle}
              aria-label={t('booking:when.pick', { label })}
              {...(disabled && { disabled })}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={date}
              {...(date && { defaultDate: date })}
              withWeekNumbers
              onChange={(picked) => {
                if (picked) onChange(dateAsTyped(picked));
                close();
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(toInstant(date, '12:00', 'UTC'));
}
