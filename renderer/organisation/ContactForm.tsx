import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { checkContact } from '#domain/organisation/check-organisation.ts';
import type { ContactDraft } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import type { ContactLine } from './contact-line.ts';

interface ContactFormProps {
  readonly organisationId: string;
  readonly contact: ContactLine | null;
  readonly onClose: () => void;
}

export function ContactForm({ organisationId, contact, onClose }: ContactFormProps) {
  const { t } = useTranslation();
  const [id] = useState(() => contact?.id ?? v7());
  const form = useForm<ContactDraft>({
    initialValues: {
      name: contact?.name ?? '',
      role: contact?.role ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
      note: contact?.note ?? '',
    },
    validate: (values) => {
      const checked = checkContact(values);
      if (checked.ok) return {};
      return Object.fromEntries(
        checked.refusal.map(({ field, code, facts }) => [
          field,
          t(`organisation:refusal.${code.split('/')[1]}`, facts),
        ]),
      );
    },
  });
  const save = useMutation(
    orpc.organisation.saveContact.mutationOptions({
      onSuccess: ({ transactionId }, { draft }) => {
        notifyDone(t('organisation:contact.saved', { name: draft.name }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(contact ? 'organisation:contact.editTitle' : 'organisation:contact.newTitle')}
      closeButtonProps={{ 'aria-label': t('organisation:close') }}
    >
      <form noValidate onSubmit={form.onSubmit((draft) => save.mutate({ id, organisationId, draft }), focusFirstError)}>
        <Stack gap="sm">
          <TextInput
            label={t('organisation:contact.name')}
            withAsterisk
            maxLength={200}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('organisation:contact.role')}
            placeholder={t('organisation:contact.rolePlaceholder')}
            maxLength={200}
            {...form.getInputProps('role')}
          />
          <TextInput
            label={t('organisation:contact.email')}
            type="email"
            maxLength={200}
            {...form.getInputProps('email')}
          />
          <TextInput
            label={t('organisation:contact.phone')}
            type="tel"
            maxLength={200}
            {...form.getInputProps('phone')}
          />
          <Textarea
            label={t('organisation:contact.note')}
            description={t('organisation:contact.noteHint')}
            autosize
            minRows={2}
            maxLength={5000}
            {...form.getInputProps('note')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('organisation:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('organisation:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
