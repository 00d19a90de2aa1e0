import { Alert, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** Pairs that look like the same organisation; a person compares and decides. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.organisation.duplicates.queryOptions());
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  return (
    <Screen
      title={t('organisation:duplicate.title')}
      back={<BackLink href="/organisation" label={t('organisation:back')} />}
    >
      {error && (
        <Alert color="red" icon={<IconAlertTriangle />}>
          {errorText(error)}
        </Alert>
      )}
      <Text c="dimmed">
        {t(data?.groups.length === 0 ? 'organisation:duplicate.none' : 'organisation:duplicate.intro')}
      </Text>
      <Stack gap="sm" maw="60rem">
        {data?.groups.map(({ reason, members }) => (
          <Card
            key={members.map((member) => member.id).join()}
            withBorder
            padding="md"
            role="group"
            aria-label={members[0]?.name}
          >
            <Badge variant="light" tt="none" mb="xs">
              {t(`organisation:duplicate.reason.${reason}`)}
            </Badge>
            <Group justify="space-between" align="flex-end">
              <Stack gap={4}>
                {members.map((member) => (
                  <Text key={member.id} size="sm">
                    <Text span fw={600}>
                      {member.name}
                    </Text>
                    {` · ${[
                      t(`organisation:kind.${member.kind}`),
                      `${member.postcode} ${member.city}`.trim(),
                      member.branchCode ?? member.chamberCode,
                    ]
                      .filter(Boolean)
                      .join(' · ')}`}
                  </Text>
                ))}
              </Stack>
              <Button
                variant="default"
                leftSection={<IconArrowMerge size={16} />}
                onClick={() => setPair([members[0]?.id ?? '', members[1]?.id ?? ''])}
              >
                {t('organisation:duplicate.compare')}
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
      {pair && <MergeDialog pair={pair} onClose={() => setPair(null)} />}
    </Screen>
  );
}
