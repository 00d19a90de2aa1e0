import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatMoment } from './format.ts';

export interface BackupLine {
  readonly name: string;
  readonly at: number;
  readonly reason: string;
  readonly bytes: number;
}

interface BackupTableProps {
  readonly backups: readonly BackupLine[];
  readonly onRestore: (backup: BackupLine) => void;
}

export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t, i18n } = useTranslation();
  if (backups.length === 0) return <Text>{t('backup:none')}</Text>;
  return (
    <Table.ScrollContainer minWidth={520} maxHeight={360} type="native">
      <Table stickyHeader verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backup:when')}</Table.Th>
            <Table.Th>{t('backup:why')}</Table.Th>
            <Table.Th ta="right">{t('backup:size')}</Table.Th>
            <Table.Th aria-label={t('backup:restore')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Table.Tr key={backup.name}>
              <Table.Td>{formatMoment(backup.at, i18n.language)}</Table.Td>
              <Table.Td>{t(`backup:reason.${backup.reason}`)}</Table.Td>
              <Table.Td ta="right">{formatBytes(backup.bytes, i18n.language)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('backup:restoreOf', { when: formatMoment(backup.at, i18n.language) })}
                  onClick={() => onRestore(backup)}
                >
                  {t('backup:restore')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
