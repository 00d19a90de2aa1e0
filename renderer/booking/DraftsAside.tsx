import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftsAside, dropAside, type KeptDraft } from './form/kept-drafts.ts';

/** What was filled in before and not booked: to go on with, or to throw away. */
export function DraftsAside({ onResume }: { readonly onResume: (draft: KeptDraft) => void }) {
  const { t, i18n } = useTranslation();
  const [drafts, setDrafts] = useState(draftsAside);
  if (drafts.length === 0) return null;
  const drop = (id: string) => {
    dropAside(id);
    setDrafts(draftsAside());
  };
  return (
    <Alert color="petrol" variant="light" icon={<IconPencil />} title={t('booking:aside.title')}>
      <Stack gap={6}>
        {drafts.map((draft) => (
          <Group key={draft.id} justify="space-between" gap="xs">
            <Text size="sm">
              {[draft.values.title || draft.values.groupLabel, draft.values.date, draft.values.startTime]
                .filter(Boolean)
                .join(' · ') || t('booking:aside.nameless')}{' '}
              <Text span c="dimmed" size="sm">
                {t('booking:aside.at', {
                  time: new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(draft.savedAt),
                })}
              </Text>
            </Text>
            <Group gap={6}>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  dropAside(draft.id);
                  onResume(draft);
                }}
              >
                {t('booking:aside.resume')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => drop(draft.id)}>
                {t('booking:aside.drop')}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
