import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActText } from './use-act-text.ts';

export interface RowChangeView {
  readonly table: string;
  readonly rowId: string;
  readonly name: string;
  readonly kind: string;
  readonly fields: readonly {
    readonly column: string;
    readonly before: string | number | null;
    readonly after: string | number | null;
  }[];
}

interface ChangeListProps {
  readonly changes: readonly RowChangeView[];
  /** There are more than are shown. */
  readonly cut?: boolean;
}

/** Each row that an act touched, with its fields before and after. */
export function ChangeList({ changes, cut = false }: ChangeListProps) {
  const { t } = useTranslation();
  const { fieldText, nameText, valueText } = useActText();
  if (changes.length === 0) return <Text size="sm">{t('history:nothing')}</Text>;
  return (
    <Stack gap="sm" pt="xs" pl="xl">
      {changes.map((change) => (
        <div key={`${change.table} ${change.rowId} ${change.kind}`}>
          <Text size="sm" fw={600}>
            {t(`history:table.${change.table}`)} {nameText(change.table, change.name)} ·{' '}
            {t(`history:kind.${change.kind}`)}
          </Text>
          {change.fields.length > 0 && (
            <Table variant="vertical" layout="fixed" fz="sm" verticalSpacing={2} withRowBorders={false}>
              <Table.Tbody>
                {change.fields.map(({ column, before, after }) => (
                  <Table.Tr key={column}>
                    <Table.Th w="11rem">{fieldText(column)}</Table.Th>
                    <Table.Td>
                      {change.kind === 'added' ? null : (
                        <>
                          <Text span inherit td="line-through">
                            {valueText(column, before)}
                          </Text>
                          {' → '}
                        </>
                      )}
                      {valueText(column, after)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </div>
      ))}
      {cut && <Text size="sm">{t('history:cut')}</Text>}
    </Stack>
  );
}
