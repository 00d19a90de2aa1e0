import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { useOptionUntil } from '#renderer/rule/use-option-until.ts';
import { DateField } from './DateField.tsx';
import type { BookingFormState } from './use-booking-form.ts';
import classes from './WhenFields.module.css';

const statuses: readonly BookingDraft['status'][] = ['requested', 'option', 'confirmed'];

/** How firm the booking is. All three hold the place; an option ends on a date. */
export function StatusFields({ form }: { readonly form: BookingFormState }) {
  const { t } = useTranslation();
  const { values, change, leave, errorOf, today } = form;
  const optionUntil = useOptionUntil();
  return (
    <div className={classes.when}>
      <Input.Wrapper
        label={t('booking:status.label')}
        description={t(`booking:status.${values.status}Hint`)}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          fullWidth
          data={statuses.map((value) => ({ value, label: t(`booking:status.${value}`) }))}
          value={values.status}
          aria-label={t('booking:status.label')}
          onChange={(status) =>
            change({
              status,
              ...(status === 'option' &&
                !values.optionUntil && {
                  optionUntil: dateAsTyped(optionUntil(today, parseTypedDate(values.date, today))),
                }),
            })
          }
        />
      </Input.Wrapper>
      {values.status === 'option' && (
        <DateField
          label={t('booking:status.optionUntil')}
          field="optionUntil"
          value={values.optionUntil}
          today={today}
          error={errorOf('optionUntil')}
          onChange={(optionUntil) => change({ optionUntil })}
          onLeave={() => leave('optionUntil')}
        />
      )}
    </div>
  );
}
