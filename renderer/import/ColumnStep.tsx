import { Button, Group, Progress, Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SchoolKind, schoolKinds } from '#domain/organisation/organisation.ts';
import { type RegisterFieldName, registerFields } from '#domain/organisation/register-fields.ts';
import classes from './FileStep.module.css';
import { ImportError } from './ImportError.tsx';
import type { OpenedFile, SchoolImport } from './use-school-import.ts';

/** Which column holds what; then the comparison, with its progress and a way to stop. */
export function ColumnStep({ wizard }: { readonly wizard: SchoolImport }) {
  const { t } = useTranslation();
  const { file, columns, progress } = wizard;
  if (!file) return null;
  const isComplete = registerFields.every((field) => !('required' in field) || columns[field.name] !== undefined);
  return (
    <Stack gap="md" className={classes.frame}>
      <ImportError error={wizard.error} />
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
            {registerFields.map((field) => (
              <ColumnRow
                key={field.name}
                wizard={wizard}
                file={file}
                name={field.name}
                isRequired={'required' in field}
              />
            ))}
          </Table.Tbody>
        </Table>
        {columns.type === undefined && (
          <Select
            maw="24rem"
            label={t('import:columns.kind')}
            allowDeselect={false}
            data={schoolKinds.map((value) => ({ value, label: t(`organisation:kind.${value}`) }))}
            value={wizard.kind}
            onChange={(value) => value && wizard.setKind(value as SchoolKind)}
          />
        )}
      </section>
      {progress ? (
        <Group role="status" wrap="nowrap">
          <Stack gap={4} flex={1}>
            <Text size="sm">
              {t('import:comparing')}: {t('import:progress', { ...progress })}
            </Text>
            <Progress value={(100 * progress.done) / progress.total} aria-label={t('import:comparing')} />
          </Stack>
          <Button variant="default" onClick={wizard.cancel}>
            {t('import:stop')}
          </Button>
        </Group>
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => wizard.goTo('file')}>
            {t('import:previous')}
          </Button>
          <Button loading={wizard.busy} disabled={!isComplete} onClick={() => void wizard.compare()}>
            {t('import:columns.compare')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface ColumnRowProps {
  readonly wizard: SchoolImport;
  readonly file: OpenedFile;
  readonly name: RegisterFieldName;
  readonly isRequired: boolean;
}

function ColumnRow({ wizard, file, name, isRequired }: ColumnRowProps) {
  const { t } = useTranslation();
  const column = wizard.columns[name];
  const examples = column === undefined ? [] : file.sample.map((cells) => cells[column]?.trim()).filter(Boolean);
  const isMissing = isRequired && column === undefined;
  return (
    <Table.Tr>
      <Table.Td>
        {t(`import:field.${name}`)}
        {isRequired && (
          <Text span size="xs" c="dimmed">
            {' '}
            {t('import:columns.required')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={t(`import:field.${name}`)}
          placeholder={t('import:columns.none')}
          error={isMissing && t('import:refusal.column-missing')}
          clearable
          searchable
          nothingFoundMessage={t('import:preview.nothingFound')}
          clearButtonProps={{ 'aria-label': t('import:columns.none') }}
          data={file.header.map((header, at) => ({ value: String(at), label: header || `${at + 1}` }))}
          value={column === undefined ? null : String(column)}
          onChange={(value) => {
            const { [name]: _, ...others } = wizard.columns;
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
