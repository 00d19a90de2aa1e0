import { Button, Group, Image, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentLink, fileNameOf } from '#domain/document/document.ts';
import { isImage } from '#domain/document/file-type.ts';
import { client } from '../client.ts';
import { desktop } from '../desktop.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';

interface OpenedDocument {
  /** Shows a picture; a PDF is saved, for the program that the person reads PDFs with. */
  readonly open: () => void;
  readonly save: () => void;
  readonly isBusy: boolean;
  readonly viewer: ReactNode;
}

/** Ways to look at a document. Our pages may not open windows, and show no files of others but pictures. */
export function useDocument(document: DocumentLink): OpenedDocument {
  const { t } = useTranslation();
  const [opened, viewer] = useDisclosure(false);
  const load = useMutation({ mutationFn: () => client.document.content({ id: document.id }), onError: showRefusal });
  const save = () =>
    load.mutate(undefined, {
      async onSuccess({ base64 }) {
        const name = fileNameOf(document);
        if (await desktop.saveFile(name, bytesOf(base64))) notifyDone(t('document:done.saved', { name }));
      },
    });
  const show = () => load.mutate(undefined, { onSuccess: viewer.open });
  return {
    open: isImage(document.mediaType) ? show : save,
    save,
    isBusy: load.isPending,
    viewer: (
      <Dialog opened={opened} onClose={viewer.close} title={document.title} size="60rem">
        <Stack gap="md">
          {load.data && (
            <Image
              src={`data:${load.data.mediaType};base64,${load.data.base64}`}
              alt={document.title}
              fit="contain"
              mah="70vh"
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" leftSection={<IconDownload size={16} />} loading={load.isPending} onClick={save}>
              {t('document:act.save')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    ),
  };
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
