import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';
import { UsableBadge } from './DefectTable.tsx';
import { SolveDialog } from './SolveDialog.tsx';
import type { Defect, Subject } from './safety-types.ts';

interface DefectCardProps {
  readonly subject: Subject;
  readonly defects: readonly Defect[];
}

/** What is wrong with a thing, and what was; nothing at all when it never failed. */
export function DefectCard({ subject, defects }: DefectCardProps) {
  const { t } = useTranslation();
  const [showsSolved, setShowsSolved] = useState(false);
  const [solving, setSolving] = useState<string | null>(null);
  const solved = defects.filter(({ solvedAt }) => solvedAt !== null);
  if (defects.length === 0) return null;
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('safety:defect.list')}
        </Title>
        {(showsSolved ? defects : defects.filter(({ solvedAt }) => solvedAt === null)).map((defect) => (
          <DefectLine key={defect.id} defect={defect} onSolve={() => setSolving(defect.id)} />
        ))}
        {solved.length > 0 && !showsSolved && (
          <Button variant="subtle" size="compact-sm" w="fit-content" px={0} onClick={() => setShowsSolved(true)}>
            {t('safety:defect.earlier', { count: solved.length })}
          </Button>
        )}
      </Stack>
      <SolveDialog
        opened={solving !== null}
        subject={subject}
        defectId={solving ?? undefined}
        onClose={() => setSolving(null)}
      />
    </Card>
  );
}

function DefectLine({ defect, onSolve }: { readonly defect: Defect; readonly onSolve: () => void }) {
  const { t, i18n } = useTranslation();
  const [first, ...again] = defect.reports;
  if (!first) return null;
  const day = (instant: number) => shortDate(dateOf(instant), i18n.language);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Stack gap={2}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {first.note}
          </Text>
          {defect.solvedAt === null && <UsableBadge usable={defect.usable} />}
        </Group>
        {[first, ...again].map((report) => (
          <Text key={report.id} size="sm" c="dimmed">
            {t('safety:defect.reportLine', { date: day(report.reportedAt), who: report.reportedBy })}
            {report !== first && `: ${report.note}`}
          </Text>
        ))}
        {defect.solvedAt !== null && (
          <Text size="sm">
            {defect.solution
              ? t('safety:defect.solvedLine', { date: day(defect.solvedAt), solution: defect.solution })
              : t('safety:defect.solvedPlain', { date: day(defect.solvedAt) })}
          </Text>
        )}
      </Stack>
      {defect.solvedAt === null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('safety:defect.solveOf', { note: first.note })}
          onClick={onSolve}
        >
          {t('safety:defect.solve')}
        </Button>
      )}
    </Group>
  );
}
