import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionKind } from '#domain/safety/inspection.ts';
import { dateInDigits } from '../time/format.ts';
import { DueBadge } from './DueBadge.tsx';
import { dueText } from './due-text.ts';
import { InspectionDialog } from './InspectionDialog.tsx';
import { InspectionHistory } from './InspectionHistory.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import type { AssetSafety, Subject } from './safety-types.ts';

interface InspectionCardProps {
  readonly subject: Subject;
  readonly safety: AssetSafety;
}

/** What is inspected of a thing: when it was last, and how long that counts. */
export function InspectionCard({ subject, safety }: InspectionCardProps) {
  const { t } = useTranslation();
  const [recording, record] = useDisclosure(false);
  const [planning, plan] = useDisclosure(false);
  const [kind, setKind] = useState<InspectionKind | undefined>(undefined);
  const { dues, inspections } = safety;
  const open = (wanted?: InspectionKind) => {
    setKind(wanted);
    record.open();
  };
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('safety:inspections')}
          </Title>
          <Group gap="xs">
            <Button variant="subtle" size="compact-sm" onClick={plan.open}>
              {t('safety:plan.act')}
            </Button>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconClipboardCheck size={16} />}
              onClick={() => open(dues[0]?.kind)}
            >
              {t('safety:inspection.act')}
            </Button>
          </Group>
        </Group>
        {dues.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('safety:noDues')}
          </Text>
        ) : (
          <DueTable dues={dues} />
        )}
        {inspections.length > 0 && <InspectionHistory inspections={inspections} />}
      </Stack>
      <InspectionDialog opened={recording} subjects={[subject]} kind={kind} onClose={record.close} />
      <PlanDialog opened={planning} subject={subject} dues={dues} onClose={plan.close} />
    </Card>
  );
}

function DueTable({ dues }: { readonly dues: AssetSafety['dues'] }) {
  const { t, i18n } = useTranslation();
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('safety:column.kind')}</Table.Th>
          <Table.Th>{t('safety:column.doneOn')}</Table.Th>
          <Table.Th>{t('safety:column.dueOn')}</Table.Th>
          <Table.Th>{t('safety:column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {dues.map((due) => (
          <Table.Tr key={due.kind}>
            <Table.Td>
              <Text size="sm" fw={600}>
                {t(`safety:kind.${due.kind}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {due.months === null ? t('safety:undetermined') : t('safety:everyMonths', { count: due.months })}
                {due.own && ` ${t('safety:ownInterval')}`}
              </Text>
            </Table.Td>
            <Table.Td>{due.doneOn ? dateInDigits(due.doneOn, i18n.language) : t('safety:neverDone')}</Table.Td>
            <Table.Td>{dueText(due, t, i18n.language)}</Table.Td>
            <Table.Td>
              <DueBadge state={due.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
