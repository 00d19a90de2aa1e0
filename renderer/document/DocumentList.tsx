import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { AddDocumentDialog } from './AddDocumentDialog.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import type { Subject } from './document-types.ts';

interface DocumentListProps {
  readonly subject: Subject;
  readonly title?: ReactNode;
}

/** The documents of a thing, those of its model with it, and the way to add one. */
export function DocumentList({ subject, title }: DocumentListProps) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure(false);
  const { data, error } = useQuery(orpc.document.list.queryOptions({ input: { subjectId: subject.id } }));
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        {title ?? <span />}
        <Button variant="default" size="sm" leftSection={<IconPaperclip size={16} />} onClick={add.open}>
          {t('document:act.add')}
        </Button>
      </Group>
      {error && <LoadError error={error} />}
      {data?.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('document:none')}
        </Text>
      )}
      {data && data.documents.length > 0 && (
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {data.documents.map((document) => (
            <DocumentRow key={document.id} document={document} isOfOther={document.ofModel && subject.of !== 'model'} />
          ))}
        </Stack>
      )}
      <AddDocumentDialog opened={adding} subject={subject} onClose={add.close} />
    </Stack>
  );
}
