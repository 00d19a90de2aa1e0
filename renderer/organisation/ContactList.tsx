import { ActionIcon, Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { ContactForm } from './ContactForm.tsx';
import type { ContactLine } from './contact-line.ts';

interface ContactListProps {
  readonly organisationId: string;
  readonly contacts: readonly ContactLine[];
  readonly isReadOnly: boolean;
}

/** Whom to call. Contacts of an organisation that was merged in are here too. */
export function ContactList({ organisationId, contacts, isReadOnly }: ContactListProps) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<ContactLine | 'new' | null>(null);
  return (
    <Card withBorder padding="md" component="section" aria-label={t('organisation:section.contacts')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('organisation:section.contacts')}
        </Title>
        {!isReadOnly && (
          <Button variant="light" size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {t('organisation:contact.add')}
          </Button>
        )}
      </Group>
      {contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('organisation:contact.none')}
        </Text>
      )}
      <Stack gap="sm">
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            isReadOnly={isReadOnly || contact.organisationId !== organisationId}
            onEdit={() => setEdited(contact)}
          />
        ))}
      </Stack>
      {edited && (
        <ContactForm
          organisationId={organisationId}
          contact={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

interface ContactRowProps {
  readonly contact: ContactLine;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

function ContactRow({ contact, isReadOnly, onEdit }: ContactRowProps) {
  const { t } = useTranslation();
  const { id, name, role, email, phone, note } = contact;
  const remove = useMutation(
    orpc.organisation.removeContact.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('organisation:contact.removed', { name }), transactionId),
      onError: showRefusal,
    }),
  );
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text size="sm" fw={600}>
          {name}
          {role && role !== name && (
            <Text span c="dimmed" fw={400}>
              {' '}
              · {role}
            </Text>
          )}
        </Text>
        <Group gap="md">
          {phone && (
            <Anchor size="sm" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </Anchor>
          )}
          {email && (
            <Anchor size="sm" href={`mailto:${email}`}>
              {email}
            </Anchor>
          )}
        </Group>
        {note && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
            {note}
          </Text>
        )}
      </div>
      {!isReadOnly && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('organisation:contact.edit', { name })}
            onClick={onEdit}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('organisation:contact.remove', { name })}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
}
