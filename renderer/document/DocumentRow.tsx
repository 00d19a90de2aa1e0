import { ActionIcon, Anchor, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isImage } from '#domain/document/file-type.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { ChangeDocumentDialog } from './ChangeDocumentDialog.tsx';
import type { DocumentItem } from './document-types.ts';
import { useDocument } from './use-document.tsx';

interface DocumentRowProps {
  readonly document: DocumentItem;
  /** Of the model, while this is the page of one of its pieces. */
  readonly isOfOther: boolean;
}

export function DocumentRow({ document, isOfOther }: DocumentRowProps) {
  const { t, i18n } = useTranslation();
  const { open, save, viewer } = useDocument(document);
  const [changing, change] = useDisclosure(false);
  const remove = useMutation(orpc.document.remove.mutationOptions());
  const { id, title, kind, size, mediaType } = document;
  const Icon = isImage(mediaType) ? IconPhoto : IconFileText;
  const takeAway = () =>
    remove.mutate(
      { id },
      {
        onSuccess: ({ transactionId }) => notifyDone(t('document:done.removed', { title }), transactionId),
        onError: showRefusal,
      },
    );
  return (
    <Group component="li" wrap="nowrap" gap="sm" align="center">
      <Icon size={18} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={open}>
          {title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[
            t(`document:kind.${kind}`),
            t(`document:type.${mediaType.split('/')[1]}`),
            sizeText(size, i18n.language),
            isOfOther && t('document:ofModel'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('document:actsOf', { title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={save}>{t('document:act.save')}</Menu.Item>
          <Menu.Item onClick={change.open}>{t('document:act.change')}</Menu.Item>
          <Menu.Item color="red" onClick={takeAway}>
            {t('document:act.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {viewer}
      <ChangeDocumentDialog opened={changing} document={document} onClose={change.close} />
    </Group>
  );
}

/** `1,4 MB`, or `12 kB` for what is small. */
function sizeText(size: number, language: string): string {
  const [amount, unit] = size < 1_000_000 ? [Math.max(1, Math.round(size / 1000)), 'kB'] : [size / 1_000_000, 'MB'];
  return `${amount.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
