import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { InstructionCards } from '../document/CardLinks.tsx';
import { groupsText } from '../programme/programme-text.ts';
import { Facts } from '../shell/Facts.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { MachineRecordDetail } from './safety-types.ts';

interface RecordCardProps {
  readonly assetId: string;
  readonly modelId: string;
  readonly modelName: string;
  readonly record: MachineRecordDetail;
}

/** What must be known of this kind of machine; written down once, at its model. */
export function RecordCard({ assetId, modelId, modelName, record }: RecordCardProps) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure(false);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('safety:record.title')}
          </Title>
          <Button variant="default" size="sm" onClick={edit.open}>
            {t('safety:record.edit')}
          </Button>
        </Group>
        <InstructionCards of={assetId} />
        <Facts
          facts={[
            [t('safety:record.instruction'), record.instruction && <Lines text={record.instruction} />],
            [t('safety:record.protection'), record.protection],
            [t('safety:record.supervision'), t(`safety:record.supervisions.${record.supervision}`)],
            [
              t('safety:record.groups'),
              record.groups.length > 0 ? groupsText([...record.groups], t) : t('safety:record.everybody'),
            ],
            [t('safety:record.mostUsers'), record.mostUsers],
            [t('safety:record.riskClass'), t(`safety:record.riskClasses.${record.riskClass}`)],
            [t('safety:record.laserClass'), record.laserClass],
            [t('safety:record.ceMark'), t(`safety:record.ceMarks.${record.ceMark}`)],
            [t('safety:record.dutchManual'), t(`safety:record.dutchManuals.${record.dutchManual}`)],
            [t('safety:record.riskAssessment'), record.riskAssessment],
            [t('safety:record.authorised'), <Authorised key="people" record={record} />],
          ]}
        />
      </Stack>
      <RecordForm opened={editing} modelId={modelId} modelName={modelName} onClose={edit.close} />
    </Card>
  );
}

function Lines({ text }: { readonly text: string }) {
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
      {text}
    </Text>
  );
}

function Authorised({ record }: { readonly record: MachineRecordDetail }) {
  const { t } = useTranslation();
  if (!record.authorisationNeeded && record.authorised.length === 0) return t('safety:record.notNeeded');
  if (record.authorised.length === 0) return t('safety:record.nobody');
  return (
    <Group gap="0 0.75rem">
      {record.authorised.map(({ id, name }) => (
        <Anchor key={id} component={Link} href={`/person/${id}`} size="sm">
          {name}
        </Anchor>
      ))}
    </Group>
  );
}
