import { Alert, Badge, Card, Group, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { shortDate } from '../time/format.ts';
import type { PreviewRow, UnreadRow } from './calendar-types.ts';
import { type Answer, type Answers, isAsked, rowKey } from './import-answers.ts';
import { useDaysText } from './use-days-text.ts';

interface HolidayPreviewProps {
  readonly rows: readonly PreviewRow[];
  readonly unread: readonly UnreadRow[];
  readonly answers: Answers;
  readonly onAnswer: (rowKey: string, answer: Answer) => void;
}

const MOST_UNREAD = 20;

/** What the file would change, with a question at each row that looks wrong. */
export function HolidayPreview({ rows, unread, answers, onAnswer }: HolidayPreviewProps) {
  const { t } = useTranslation();
  const asked = rows.filter(isAsked);
  const plain = rows.filter((row) => !isAsked(row) && (row.state === 'new' || row.state === 'changed'));
  const known = rows.filter(({ state }) => state === 'same').length;
  const past = rows.filter(({ state }) => state === 'past').length;
  return (
    <Stack gap="md">
      <Text size="sm">
        {[
          t('calendar:import.changes', { count: plain.length + asked.length }),
          t('calendar:import.same', { count: known }),
          t('calendar:import.past', { count: past }),
        ].join(' ')}
      </Text>
      {asked.length > 0 && (
        <Card withBorder padding="md" component="section" aria-labelledby="import-asked">
          <Title order={2} size="h4" mb="sm" id="import-asked">
            {t('calendar:import.asked', { count: asked.length })}
          </Title>
          <Stack gap="lg">
            {asked.map((row) => (
              <Question
                key={rowKey(row)}
                row={row}
                answer={answers.get(rowKey(row)) ?? null}
                onAnswer={(answer) => onAnswer(rowKey(row), answer)}
              />
            ))}
          </Stack>
        </Card>
      )}
      {plain.length > 0 && <Changes rows={plain} />}
      {unread.length > 0 && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle />}
          title={t('calendar:import.unread', { count: unread.length })}
        >
          {unread.slice(0, MOST_UNREAD).map(({ row, problem, given }) => (
            <Text size="sm" key={row}>
              {t(`calendar:import.problem.${problem}`, { row, given })}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

interface QuestionProps {
  readonly row: PreviewRow;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
}

function Question({ row, answer, onAnswer }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const daysText = useDaysText();
  const name = t('calendar:import.rowName', {
    holiday: t(`calendar:holiday.${row.holiday}`),
    region: t(`organisation:region.${row.region}`).toLowerCase(),
    year: row.schoolYear,
  });
  const options: readonly Answer[] = row.usualLastOn ? ['usual', 'right', 'skip'] : ['right', 'skip'];
  return (
    <Radio.Group
      label={t('calendar:import.rowLabel', { row: row.row, name })}
      description={`${daysText(row.firstOn, row.lastOn)} (${t('calendar:import.days', { count: row.days })}). ${row.doubts
        .map((doubt) => t(`calendar:doubt.${doubt}`))
        .join(' ')}`}
      value={answer ?? ''}
      onChange={(value) => {
        const chosen = options.find((option) => option === value);
        if (chosen) onAnswer(chosen);
      }}
    >
      <Group mt={6} gap="lg">
        {options.map((option) => (
          <Radio
            key={option}
            value={option}
            label={t(`calendar:import.answer.${option}`, {
              lastOn: row.usualLastOn ? shortDate(row.usualLastOn, i18n.language) : '',
            })}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

function Changes({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="import-changes">
      <Title order={2} size="h4" mb="sm" id="import-changes">
        {t('calendar:import.willChange')}
      </Title>
      <Table fz="sm" verticalSpacing={4}>
        <TableHead
          heads={[
            t('calendar:import.holiday'),
            t('calendar:form.regions'),
            t('calendar:import.when'),
            t('calendar:import.before'),
          ]}
        />
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              <Table.Td>
                {t(`calendar:holiday.${row.holiday}`)} {row.schoolYear}
              </Table.Td>
              <Table.Td>{t(`organisation:region.${row.region}`)}</Table.Td>
              <Table.Td>{daysText(row.firstOn, row.lastOn)}</Table.Td>
              <Table.Td>
                {row.before ? (
                  daysText(row.before.firstOn, row.before.lastOn)
                ) : (
                  <Badge size="sm" variant="light" tt="none">
                    {t('calendar:import.new')}
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
