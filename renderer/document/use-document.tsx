import { Button, Group, Image, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentLink, fileNameOf } from '#domain/document/document.ts';
import { isImage, type MediaType } from '#domain/document/file-type.ts';
import { client } from '../client.ts';
import { desktop } from '../desktop.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { PdfViewer } from './PdfViewer.tsx';

interface OpenedDocument {
  /** Shows a picture or a PDF; either can be saved from there. */
  readonly open: () => void;
  readonly save: () => void;
  readonly isBusy: boolean;
  readonly viewer: ReactNode;
}

/** Ways to look at a document. Our pages may not open windows, and hand no file of others to the browser but as pictures. */
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
  const saveButton = (
    <Button variant="default" leftSection={<IconDownload size={16} />} loading={load.isPending} onClick={save}>
      {t('document:act.save')}
    </Button>
  );
  return {
    open: show,
    save,
    isBusy: load.isPending,
    viewer: (
      <Dialog
        opened={opened}
        onClose={viewer.close}
        title={document.title}
        size={isImage(document.mediaType) ? '60rem' : '72rem'}
      >
        {load.data && <Content title={document.title} content={load.data} acts={saveButton} />}
      </Dialog>
    ),
  };
}

interface ContentProps {
  readonly title: string;
  readonly content: { readonly mediaType: MediaType; readonly base64: string };
  readonly acts: ReactNode;
}

function Content({ title, content: { mediaType, base64 }, acts }: ContentProps) {
  const bytes = useMemo(() => bytesOf(base64), [base64]);
  if (!isImage(mediaType)) return <PdfViewer bytes={bytes} title={title} acts={acts} />;
  return (
    <Stack gap="md">
      <Image src={`data:${mediaType};base64,${base64}`} alt={title} fit="contain" mah="70vh" />
      <Group justify="flex-end">{acts}</Group>
    </Stack>
  );
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
