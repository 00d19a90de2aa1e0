import { Code, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { Section } from './Section.tsx';

export function AboutSection() {
  const { t } = useTranslation();
  const status = useQuery(orpc.start.status.queryOptions());
  const setting = useQuery(orpc.setting.get.queryOptions());
  if (!status.data || !setting.data) return null;
  const lines = [
    { label: t('setting:about.version'), value: __TECHLAB_VERSION__ },
    { label: t('setting:about.schema'), value: status.data.schema },
    { label: t('setting:about.dataFile'), value: <Code>{status.data.dataFile}</Code> },
    { label: t('setting:about.device'), value: <Code>{setting.data.deviceId}</Code> },
    { label: t('setting:about.licence'), value: 'MIT' },
  ];
  return (
    <Section title={t('setting:about.title')}>
      <Table variant="vertical" layout="auto" withRowBorders={false}>
        <Table.Tbody>
          {lines.map(({ label, value }) => (
            <Table.Tr key={label}>
              <Table.Th w="12rem">{label}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">{t('setting:about.offline')}</Text>
    </Section>
  );
}
