import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import type { BookingFormState } from './use-booking-form.ts';

/** Whom to call; the people known at the organisation fill the fields with one click. */
export function ContactFields({ form }: { readonly form: BookingFormState }) {
  const { t } = useTranslation();
  const { values, change, leave, errorOf } = form;
  const { organisationId } = values;
  const { data } = useQuery(
    orpc.organisation.get.queryOptions({ input: organisationId ? { id: organisationId } : skipToken }),
  );
  const known = (data?.contacts ?? []).filter((contact) => contact.name !== values.contactName);
  const emailError = errorOf('contactEmail');
  return (
    <div>
      {organisationId && known.length > 0 && (
        <Group gap="xs" mb="xs">
          <Text size="sm" c="dimmed">
            {t('booking:contact.known')}
          </Text>
          {known.map(({ id, name, role, email, phone }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              leftSection={<IconUser size={14} />}
              onClick={() => change({ contactName: name, contactEmail: email, contactPhone: phone })}
            >
              {role ? `${name} (${role})` : name}
            </Button>
          ))}
        </Group>
      )}
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('booking:contact.name')}
          value={values.contactName}
          maxLength={200}
          data-field="contactName"
          onChange={(event) => change({ contactName: event.currentTarget.value })}
        />
        <TextInput
          label={t('booking:contact.phone')}
          value={values.contactPhone}
          maxLength={200}
          data-field="contactPhone"
          inputMode="tel"
          onChange={(event) => change({ contactPhone: event.currentTarget.value })}
        />
        <TextInput
          label={t('booking:contact.email')}
          value={values.contactEmail}
          maxLength={200}
          data-field="contactEmail"
          inputMode="email"
          error={emailError && t(emailError)}
          onChange={(event) => change({ contactEmail: event.currentTarget.value })}
          onBlur={() => leave('contactEmail')}
        />
      </SimpleGrid>
    </div>
  );
}
