import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bookingKinds } from '#domain/booking/booking.ts';
import { OrganisationField } from './OrganisationField.tsx';
import type { BookingFormState } from './use-booking-form.ts';

/** For whom, what kind of booking, and what it is called. */
export function WhoFields({ form }: { readonly form: BookingFormState }) {
  const { t } = useTranslation();
  const { values, change, leave, errorOf } = form;
  const titleError = errorOf('title');
  return (
    <>
      <OrganisationField value={values.organisationId} onChange={(organisationId) => change({ organisationId })} />
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={t('booking:what.kind')}
          data={bookingKinds.map((value) => ({ value, label: t(`booking:kind.${value}`) }))}
          value={values.kind}
          allowDeselect={false}
          data-field="kind"
          onChange={(kind) => kind && change({ kind })}
        />
        <TextInput
          label={t('booking:what.title')}
          placeholder={t('booking:what.titlePlaceholder')}
          maxLength={200}
          value={values.title}
          data-field="title"
          error={titleError && t(titleError)}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onBlur={() => leave('title')}
        />
      </SimpleGrid>
    </>
  );
}
