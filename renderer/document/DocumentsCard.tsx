import { Card, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DocumentList } from './DocumentList.tsx';
import type { Subject } from './document-types.ts';

/** The papers of a thing on its page. */
export function DocumentsCard({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  return (
    <Card withBorder padding="md">
      <DocumentList
        subject={subject}
        title={
          <Title order={2} size="h4">
            {t('document:title')}
          </Title>
        }
      />
    </Card>
  );
}
