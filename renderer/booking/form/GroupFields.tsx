import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GroupsField } from '#renderer/programme/GroupsField.tsx';
import { NumberField } from './NumberField.tsx';
import type { BookingFormState } from './use-booking-form.ts';

/** Who comes, in numbers: a name of a pupil is never needed. */
export function GroupFields({ form }: { readonly form: BookingFormState }) {
  const { t } = useTranslation();
  const { values, change } = form;
  return (
    <>
      <GroupsField
        label={t('booking:group.groups')}
        placeholder={t('booking:group.groupsPlaceholder')}
        field="groups"
        value={values.groups}
        onChange={(groups) => change({ groups })}
      />
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('booking:group.label')}
          placeholder={t('booking:group.placeholder')}
          maxLength={200}
          value={values.groupLabel}
          data-field="groupLabel"
          onChange={(event) => change({ groupLabel: event.currentTarget.value })}
        />
        <NumberField form={form} field="pupils" label={t('booking:group.pupils')} />
        <NumberField form={form} field="supervisors" label={t('booking:group.supervisors')} />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t('booking:group.hint')}
      </Text>
    </>
  );
}
