import { Select, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RowTarget } from '#domain/import/sort-rows.ts';
import { showRefusal } from '../feedback.tsx';
import type { Import } from './use-import.ts';

/** Which rows are tools and which supplies, for a list that mixes them. */
export function RowSortFields({ wizard }: { readonly wizard: Import }) {
  const { t } = useTranslation();
  const { file, columns, kind, rowSort } = wizard;
  if (!file || !kind.mixed) return null;
  const { sort, groups } = rowSort;
  const amountColumn = columns[kind.mixed.amount];
  const choices = [
    { value: 'none', label: t(`import:kind.${kind.name}.all`) },
    ...(amountColumn === undefined ? [] : [{ value: 'amount', label: t('import:sort.byAmount') }]),
    ...file.header.map((name, at) => ({
      value: String(at),
      label: t('import:sort.byColumn', { name: name || at + 1 }),
    })),
  ];
  const chosen = sort === null ? 'none' : sort.by === 'amount' ? 'amount' : String(sort.column);
  const choose = (value: string) => {
    if (value === 'none') return rowSort.clear();
    const by = value === 'amount' ? 'amount' : 'word';
    const column = value === 'amount' ? (amountColumn ?? 0) : Number(value);
    rowSort.divide(file, columns, by, column).catch(showRefusal);
  };
  return (
    <Stack gap="xs" mt="md" maw="56rem">
      <Title order={2} size="h4">
        {t('import:sort.title')}
      </Title>
      <Select
        maw="28rem"
        label={t('import:sort.by')}
        description={t(`import:kind.${kind.name}.sortHint`)}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('import:preview.nothingFound')}
        data={choices}
        value={chosen}
        error={rowSort.isTooMixed && t('import:sort.tooMixed')}
        onChange={(value) => value && choose(value)}
      />
      {sort && (
        <Table layout="fixed" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="13rem">{t('import:sort.value')}</Table.Th>
              <Table.Th>{t('import:sort.becomes')}</Table.Th>
              <Table.Th>{t('import:columns.example')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ value, rows, examples }) => {
              const label = sort.by === 'amount' ? t(`import:sort.amount.${value}`) : value || t('import:sort.nothing');
              return (
                <Table.Tr key={value}>
                  <Table.Td>
                    {label}
                    <Text span size="xs" c="dimmed">
                      {' '}
                      {t('import:file.rows', { count: rows })}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Select
                      size="xs"
                      aria-label={t('import:sort.becomesOf', { value: label })}
                      allowDeselect={false}
                      data={kind.mixed?.targets.map((target) => ({
                        value: target,
                        label: t(`import:sort.target.${target}`),
                      }))}
                      value={sort.targets[value] ?? null}
                      onChange={(target) => target && rowSort.choose(value, target as RowTarget)}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="dimmed" truncate>
                      {examples.join(', ')}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
