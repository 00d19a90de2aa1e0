import { Button, Group, Paper, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';
import { type OrganisationKind, organisationKinds } from '#domain/organisation/organisation.ts';
import { orpc } from '#renderer/client.ts';
import { showRefusal } from '#renderer/feedback.tsx';

interface NewOrganisationProps {
  readonly name: string;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** Adds a school or company by name, without leaving the booking; the rest can be filled in later. */
export function NewOrganisation({ name: proposed, onDone, onCancel }: NewOrganisationProps) {
  const { t } = useTranslation();
  const [id] = useState(() => newId());
  const [name, setName] = useState(proposed);
  const [kind, setKind] = useState<OrganisationKind>('school_po');
  const [city, setCity] = useState('');
  const save = useMutation(orpc.organisation.save.mutationOptions({ onError: showRefusal }));
  const add = () => {
    const draft = newOrganisation({ name: name.trim(), kind, city: city.trim() });
    save.mutate({ id, draft }, { onSuccess: (done) => onDone(done.id) });
  };
  return (
    <Paper withBorder p="sm" mt="xs" role="group" aria-label={t('booking:who.newTitle')}>
      <Text size="sm" fw={600} mb="xs">
        {t('booking:who.newTitle')}
      </Text>
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('booking:who.newName')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('booking:who.newKind')}
          data={organisationKinds.map((value) => ({ value, label: t(`organisation:kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && setKind(value)}
        />
        <TextInput
          label={t('booking:who.newCity')}
          value={city}
          maxLength={200}
          onChange={(event) => setCity(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Group gap="xs" mt="sm" justify="flex-end">
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('booking:action.cancel')}
        </Button>
        <Button size="xs" onClick={add} loading={save.isPending} disabled={!name.trim()}>
          {t('booking:who.newAdd')}
        </Button>
      </Group>
    </Paper>
  );
}
