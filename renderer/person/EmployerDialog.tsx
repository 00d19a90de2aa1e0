import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { OwnerSelect } from '../inventory/OwnerSelect.tsx';
import type { PersonDetail } from './person-types.ts';

interface EmployerDialogProps {
  readonly opened: boolean;
  readonly person: PersonDetail;
  readonly onClose: () => void;
}

/** Somebody works elsewhere from now on: what was stays with the old employer in the history, the plans stay. */
export function EmployerDialog({ opened, person, onClose }: EmployerDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('person:employer.title', { name: person.summary.name })}>
      <EmployerForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function EmployerForm({ person, onClose }: Omit<EmployerDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const { id, name, organisationId: now, organisationName } = person.summary;
  const [organisationId, setOrganisationId] = useState(now);
  const [vogStays, setVogStays] = useState(false);
  const save = useMutation(
    orpc.person.changeEmployer.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('person:employer.saved', { name }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ id, organisationId, vogStays });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('person:employer.hint')}</Text>
        <OwnerSelect
          label={t('person:field.organisation')}
          placeholder={t('person:organisationPlaceholder')}
          value={organisationId}
          ownerName={organisationName}
          onChange={setOrganisationId}
        />
        {person.vogSeenOn && (
          <Checkbox
            label={t('person:employer.vogStays')}
            description={t('person:employer.vogHint')}
            checked={vogStays}
            onChange={(event) => setVogStays(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('person:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={organisationId === now}>
            {t('person:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
