import { Button, Checkbox, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SchoolKind, schoolKinds } from '#domain/organisation/organisation.ts';
import classes from './FileStep.module.css';
import { ImportError } from './ImportError.tsx';
import type { OpenedFile } from './opened-file.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { RowSortFields } from './RowSortFields.tsx';
import type { Import } from './use-import.ts';

/** Which column holds what; then the comparison, with its progress and a way to stop. */
export function ColumnStep({ wizard }: { readonly wizard: Import }) {
  const { t } = useTranslation();
  const { file, columns, progress, kind } = wizard;
  if (!file) return null;
  const isComplete = kind.required.every((names) => names.some((name) => columns[name] !== undefined));
  return (
    <Stack gap="md" className={classes.frame}>
      <ImportError error={wizard.error} wasStopped={wizard.wasStopped} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={classes.step} tabIndex={0} aria-label={t('import:step.columns')}>
        <Text mb="sm">{t('import:columns.intro')}</Text>
        <Table maw="56rem" verticalSpacing={6} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="13rem">{t('import:columns.field')}</Table.Th>
              <Table.Th>{t('import:columns.column')}</Table.Th>
              <Table.Th>{t('import:columns.example')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wizard.fields.map(({ name, label }) => (
              <ColumnRow
                key={name}
                wizard={wizard}
                file={file}
                name={name}
                label={label ?? t(`import:field.${name}`)}
              />
            ))}
          </Table.Tbody>
        </Table>
        {kind.name === 'schools' && columns['type'] === undefined && (
          <Select
            maw="24rem"
            label={t('import:columns.kind')}
            allowDeselect={false}
            data={schoolKinds.map((value) => ({ value, label: t(`organisation:kind.${value}`) }))}
            value={wizard.schoolKind}
            onChange={(value) => value && wizard.setSchoolKind(value as SchoolKind)}
          />
        )}
        <RowSortFields wizard={wizard} />
        {kind.mixed && (
          <Checkbox
            mt="md"
            label={t(`import:kind.${kind.name}.create`)}
            checked={wizard.create}
            onChange={(event) => wizard.setCreate(event.currentTarget.checked)}
          />
        )}
      </section>
      {progress ? (
        <ProgressLine wizard={wizard} progress={progress} label={t('import:comparing')} />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => wizard.goTo('file')}>
            {t('import:previous')}
          </Button>
          <Button loading={wizard.busy} disabled={!isComplete} onClick={() => void wizard.preview()}>
            {t('import:columns.compare')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface ColumnRowProps {
  readonly wizard: Import;
  readonly file: OpenedFile;
  readonly name: string;
  readonly label: string;
}

function ColumnRow({ wizard, file, name, label }: ColumnRowProps) {
  const { t } = useTranslation();
  const { columns, kind } = wizard;
  const column = columns[name];
  const examples = column === undefined ? [] : file.sample.map((cells) => cells[column]?.trim()).filter(Boolean);
  const alternatives = kind.required.find((names) => names.includes(name));
  const isMissing = alternatives?.every((one) => columns[one] === undefined) ?? false;
  return (
    <Table.Tr>
      <Table.Td>
        {label}
        {alternatives && (
          <Text span size="xs" c="dimmed">
            {' '}
            {t(alternatives.length > 1 ? 'import:columns.oneOf' : 'import:columns.required')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={label}
          placeholder={t('import:columns.none')}
          error={isMissing && t('import:refusal.column-missing')}
          clearable
          searchable
          nothingFoundMessage={t('import:preview.nothingFound')}
          clearButtonProps={{ 'aria-label': t('import:columns.none') }}
          data={file.header.map((header, at) => ({ value: String(at), label: header || `${at + 1}` }))}
          value={column === undefined ? null : String(column)}
          onChange={(value) => {
            const { [name]: _, ...others } = columns;
            wizard.setColumns(value === null ? others : { ...others, [name]: Number(value) });
          }}
        />
      </Table.Td>
      <Table.Td className={classes.cell}>
        <Text size="sm" c="dimmed" truncate>
          {examples.slice(0, 2).join(', ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
