import { Button, Group, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConfirmValues } from './confirm-values.ts';

interface KnownContactsProps {
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly email: string;
    readonly phone: string;
  }[];
  readonly onChoose: (contact: Pick<ConfirmValues, 'contactName' | 'contactEmail' | 'contactPhone'>) => void;
}

/** The people known at the school fill the fields with one click. */
export function KnownContacts({ contacts, onChoose }: KnownContactsProps) {
  const { t } = useTranslation();
  if (contacts.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t('booking:contact.known')}
      </Text>
      {contacts.map(({ id, name, role, email, phone }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          leftSection={<IconUser size={14} />}
          onClick={() => onChoose({ contactName: name, contactEmail: email, contactPhone: phone })}
        >
          {role && role !== name ? `${name} (${role})` : name}
        </Button>
      ))}
    </Group>
  );
}
