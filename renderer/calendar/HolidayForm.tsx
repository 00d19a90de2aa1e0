import { Alert, Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { doubtsOf } from '#domain/calendar/check-holiday.ts';
import type { HolidayRegion } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { FormModal } from '../location/FormModal.tsx';
import { DateField } from '../time/DateField.tsx';
import type { AffectedBooking } from './calendar-types.ts';
import type { HolidayLine } from './year-days.ts';

interface HolidayFormProps {
  readonly line: HolidayLine;
  readonly onClose: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

interface FormValues {
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly regions: readonly string[];
  readonly source: string;
}

/** Other dates for one holiday, for example when the ministry changed them. What is unusual is said before it is saved. */
export function HolidayForm({ line, onClose, onAffected }: HolidayFormProps) {
  const { t } = useTranslation();
  const [first] = line.holidays;
  const name = t(`calendar:holiday.${first.holiday}`);
  const save = useMutation(
    orpc.calendar.saveHolidays.mutationOptions({
      onSuccess: ({ transactionId, affected }) => {
        notifyDone(t('calendar:form.saved', { name }), transactionId);
        onClose();
        if (affected.length > 0) onAffected(affected);
      },
      onError: showRefusal,
    }),
  );
  const form = useForm<FormValues>({
    initialValues: {
      firstOn: line.firstOn,
      lastOn: line.lastOn,
      regions: line.holidays.map(({ region }) => region),
      source: '',
    },
    validate: {
      firstOn: (value) => (value === null ? t('location:error.date') : null),
      lastOn: (value, { firstOn }) => {
        if (value === null) return t('location:error.date');
        return firstOn !== null && value < firstOn ? t('location:error.lastBeforeFirst') : null;
      },
      regions: (value) => (value.length === 0 ? t('calendar:form.regionMissing') : null),
    },
  });
  const { firstOn, lastOn } = form.values;
  const doubts = firstOn && lastOn && lastOn >= firstOn ? doubtsOf({ ...first, firstOn, lastOn }) : [];
  return (
    <FormModal
      title={t('calendar:form.title', { name, year: first.schoolYear })}
      saving={save.isPending}
      onSubmit={form.onSubmit(({ regions, source, ...days }) => {
        if (!days.firstOn || !days.lastOn) return;
        const { schoolYear, holiday } = first;
        const period = { schoolYear, holiday, firstOn: days.firstOn, lastOn: days.lastOn, confirmed: true };
        const rows = regions.map((region) => ({ ...period, region: region as HolidayRegion }));
        save.mutate({ rows, source });
      })}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          label={t('location:closures.firstOn')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('firstOn')}
          value={firstOn}
          onChange={(date) => form.setFieldValue('firstOn', date)}
        />
        <DateField
          label={t('location:closures.lastOn')}
          withAsterisk
          {...form.getInputProps('lastOn')}
          value={lastOn}
          onChange={(date) => form.setFieldValue('lastOn', date)}
        />
      </SimpleGrid>
      {doubts.length > 0 && (
        <Alert color="yellow" role="status">
          {doubts.map((doubt) => t(`calendar:doubt.${doubt}`)).join(' ')} {t('calendar:form.sure')}
        </Alert>
      )}
      <Checkbox.Group
        label={t('calendar:form.regions')}
        {...form.getInputProps('regions')}
        value={[...form.values.regions]}
        onChange={(regions) => form.setFieldValue('regions', regions)}
      >
        <Group mt={4}>
          {line.holidays.map(({ region }) => (
            <Checkbox key={region} value={region} label={t(`organisation:region.${region}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <TextInput
        label={t('calendar:form.source')}
        placeholder={t('calendar:form.sourceExample')}
        maxLength={200}
        {...form.getInputProps('source')}
      />
    </FormModal>
  );
}
