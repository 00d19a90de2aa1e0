import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type IsoDate, isIsoDate } from '#domain/time/wall-time.ts';
import { bookingRefusal } from '../booking/booking-refusal.ts';
import { errorText, refusalOf } from '../refusal-text.ts';
import { DateField } from '../time/DateField.tsx';
import { longDate } from '../time/format.ts';

interface DueFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  /** What the store said of it; the days that would do become buttons. */
  readonly error: unknown;
}

/** Until when something goes along. A closed day is refused with the open days around it, one press away. */
export function DueField({ label, value, onChange, error }: DueFieldProps) {
  const { t, i18n } = useTranslation();
  const { before, next, until } = refusalOf(error)?.facts ?? {};
  const days = [until, before, next].filter((day): day is string => typeof day === 'string' && isIsoDate(day));
  return (
    <Stack gap="xs">
      <DateField label={label} size="md" value={value} onChange={onChange} />
      {value && (
        <Text size="sm" c="dimmed">
          {longDate(value, i18n.language)}
        </Text>
      )}
      {Boolean(error) && !bookingRefusal(error) && (
        <Alert color="orange" role="alert">
          <Stack gap="xs">
            <Text size="sm">{errorText(error)}</Text>
            <Group gap="xs">
              {days.map((day) => (
                <Button key={day} variant="default" size="md" mih={44} onClick={() => onChange(day)}>
                  {t('loan:chooseDay', { day: longDate(day, i18n.language) })}
                </Button>
              ))}
            </Group>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
