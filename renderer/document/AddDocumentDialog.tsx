import { Button, FileInput, Group, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { MAX_DOCUMENT_BYTES, megabytes, titleOf } from '#domain/document/document.ts';
import { mediaTypes } from '#domain/document/file-type.ts';
import { refuse } from '#domain/result.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { refusalSentence } from '../refusal-text.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import type { Subject } from './document-types.ts';
import { flawOf, readBase64 } from './read-file.ts';
import { TitleFields, type TitleValues, validateTitle } from './TitleFields.tsx';

interface AddDocumentDialogProps {
  readonly opened: boolean;
  readonly subject: Subject;
  readonly onClose: () => void;
}

/** Keeps a PDF or picture with a thing, or with all pieces of its model. What is wrong with the file is said before it is sent. */
export function AddDocumentDialog({ opened, subject, onClose }: AddDocumentDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('document:add', { name: subject.name })}>
      <AddForm subject={subject} onClose={onClose} />
    </Dialog>
  );
}

interface Values extends TitleValues {
  readonly file: File | null;
  /** Empty until somebody chooses: then the kind decides. */
  readonly of: '' | 'own' | 'model';
}

function AddForm({ subject, onClose }: Omit<AddDocumentDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [id] = useState(() => v7());
  const add = useMutation(orpc.document.add.mutationOptions());
  const [isReading, setIsReading] = useState(false);
  const form = useForm<Values>({
    initialValues: { file: null, kind: 'instruction_card', title: '', of: '' },
    validate: { ...validateTitle, file: (file) => (file ? null : t('document:fileEmpty')) },
  });
  const { file, kind, of } = form.values;
  const belongs = of || (kind === 'other' ? 'own' : 'model');
  const choose = async (chosen: File | null) => {
    const isOwnTitle = form.values.title !== '' && form.values.title !== titleOf(file?.name ?? '');
    form.setFieldValue('file', chosen);
    form.clearFieldError('file');
    if (!chosen) return;
    if (!isOwnTitle) form.setFieldValue('title', titleOf(chosen.name));
    const flaw = await flawOf(chosen);
    if (flaw) form.setFieldError('file', refusalSentence(flaw));
  };
  const send = async (values: Values, chosen: File) => {
    const flaw = await flawOf(chosen);
    const content = flaw ? refuse(flaw) : await readBase64(chosen);
    if (!content.ok) {
      form.setFieldError('file', refusalSentence(content.refusal));
      return;
    }
    const model = belongs === 'model' ? subject.model : undefined;
    add.mutate(
      {
        id,
        of: model ? 'model' : subject.of,
        subjectId: model?.id ?? subject.id,
        kind: values.kind,
        title: values.title,
        fileName: chosen.name,
        base64: content.value,
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('document:done.added', { title: values.title.trim() }), transactionId);
          onClose();
        },
        onError: (error) => showInForm(form, error),
      },
    );
  };
  const submit = form.onSubmit((values) => {
    if (!values.file) return;
    setIsReading(true);
    void send(values, values.file).finally(() => setIsReading(false));
  }, focusFirstError);
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <FileInput
          label={t('document:field.file')}
          description={t('document:fileHint', { megabytes: megabytes(MAX_DOCUMENT_BYTES) })}
          placeholder={t('document:choose')}
          leftSection={<IconUpload size={16} />}
          accept={mediaTypes.join(',')}
          withAsterisk
          data-path="file"
          data-autofocus
          value={file}
          error={form.errors.file}
          onChange={(chosen) => void choose(chosen)}
        />
        <TitleFields form={form} />
        {subject.model && (
          <Radio.Group
            label={t('document:field.of')}
            value={belongs}
            onChange={(value) => form.setFieldValue('of', value as Values['of'])}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="model" label={t('document:of.model', { name: subject.model.name })} />
              <Radio value="own" label={t('document:of.own', { name: subject.name })} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('document:act.cancel')}
          </Button>
          <Button type="submit" loading={isReading || add.isPending}>
            {t('document:act.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
