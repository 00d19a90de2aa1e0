import {
  Button,
  Card,
  FileButton,
  Group,
  Loader,
  Select,
  SimpleGrid,
  Stack,
  Table,
  Text,
  ThemeIcon,
  Title,
} from '@mantine/core';
import { IconFileImport, IconFileText } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delimiter, delimiters } from '#domain/import/sniff-delimiter.ts';
import { type Encoding, encodings } from '#domain/import/sniff-encoding.ts';
import classes from './FileStep.module.css';
import { ImportError } from './ImportError.tsx';
import type { OpenedFile } from './opened-file.ts';
import type { Import } from './use-import.ts';

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'pipe',
};

/** Choose or drop a file, and see whether it was read right. */
export function FileStep({ wizard }: { readonly wizard: Import }) {
  const { file } = wizard;
  return (
    <Stack gap="md" className={classes.step}>
      <ImportError error={wizard.error} />
      {file ? <Seen wizard={wizard} file={file} /> : <DropZone wizard={wizard} />}
    </Stack>
  );
}

function DropZone({ wizard }: { readonly wizard: Import }) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) void wizard.open(dropped);
  };
  return (
    <section
      className={classes.zone}
      data-over={isOver || undefined}
      aria-label={t('import:file.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {wizard.busy ? (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t('import:file.reading')}</Text>
        </Group>
      ) : (
        <>
          <ThemeIcon size={56} radius="xl" variant="light">
            <IconFileImport size={30} stroke={1.5} />
          </ThemeIcon>
          <Text fw={600}>{t('import:file.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('import:file.or')}
          </Text>
          <FileButton accept={wizard.kind.accept} onChange={(chosen) => chosen && void wizard.open(chosen)}>
            {(props) => <Button {...props}>{t('import:file.choose')}</Button>}
          </FileButton>
          <Text size="sm" c="dimmed" ta="center" maw="34rem" mt="xs">
            {t(`import:kind.${wizard.kind.name}.hint`)}
          </Text>
        </>
      )}
    </section>
  );
}

function Seen({ wizard, file }: { readonly wizard: Import; readonly file: OpenedFile }) {
  const { t } = useTranslation();
  const columns = numbered(file.header);
  return (
    <>
      <Card withBorder padding="md">
        <Group justify="space-between" mb="sm">
          <Group gap="sm">
            <IconFileText size={22} stroke={1.5} aria-hidden />
            <div>
              <Text fw={600}>{file.fileName}</Text>
              <Text size="sm" c="dimmed">
                {file.format.toUpperCase()}, {t('import:file.rows', { count: file.rowCount })},{' '}
                {t('import:file.columns', { count: file.header.length })}
              </Text>
            </div>
          </Group>
          <Button variant="subtle" onClick={wizard.startAgain}>
            {t('import:file.another')}
          </Button>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw="44rem">
          <Select
            label={t('import:file.encoding')}
            description={t('import:file.encodingHint')}
            allowDeselect={false}
            data={encodings.map((value) => ({ value, label: t(`import:encoding.${value}`) }))}
            value={file.encoding}
            onChange={(value) => value && void wizard.reread(value as Encoding, file.delimiter)}
          />
          {file.format === 'csv' && (
            <Select
              label={t('import:file.delimiter')}
              description={t('import:file.delimiterHint')}
              allowDeselect={false}
              data={delimiters.map((value) => ({ value, label: t(`import:delimiter.${delimiterNames[value]}`) }))}
              value={file.delimiter}
              onChange={(value) => value && void wizard.reread(file.encoding, value as Delimiter)}
            />
          )}
        </SimpleGrid>
      </Card>
      <Title order={2} size="h4">
        {t('import:file.sample')}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={classes.sample} tabIndex={0} aria-label={t('import:file.sample')}>
        <Table withRowBorders striped fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ at, value }) => (
                <Table.Th key={at} className={classes.cell}>
                  {value || '–'}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {numbered(file.sample).map((row) => (
              <Table.Tr key={row.at}>
                {columns.map(({ at }) => (
                  <Table.Td key={at} className={classes.cell}>
                    {row.value[at]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Group justify="flex-end">
        <Button loading={wizard.busy} onClick={() => wizard.goTo('columns')}>
          {t('import:next')}
        </Button>
      </Group>
    </>
  );
}

/** Columns and rows of a file have no name that is theirs alone: their place is their identity. */
function numbered<T>(values: readonly T[]): readonly { readonly at: number; readonly value: T }[] {
  return values.map((value, at) => ({ at, value }));
}
