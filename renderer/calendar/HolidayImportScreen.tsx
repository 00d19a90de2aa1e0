import { Alert, Button, Card, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { AffectedDialog } from './AffectedDialog.tsx';
import type { AffectedBooking } from './calendar-types.ts';
import { HolidayPreview } from './HolidayPreview.tsx';
import { type Answers, openQuestions, rowsToSave } from './import-answers.ts';

const ACCEPTED = '.csv,.txt,.tsv,text/csv,text/plain';

/** A holiday table from a file: compared first, what looks wrong is asked, nothing is written before the last press. */
export function HolidayImportScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [source, setSource] = useState('');
  const [affected, setAffected] = useState<readonly AffectedBooking[] | null>(null);
  const preview = useMutation(orpc.calendar.previewHolidays.mutationOptions());
  const save = useMutation(orpc.calendar.saveHolidays.mutationOptions());
  const rows = preview.data?.rows ?? [];
  const chosen = rowsToSave(rows, answers);
  const open = openQuestions(rows, answers);
  const toCalendar = () => navigate('/calendar');
  const read = (file: File | null) => {
    if (!file) return;
    setAnswers(new Map());
    setSource(file.name);
    preview.mutate({ file });
  };

  async function take(): Promise<void> {
    try {
      const done = await save.mutateAsync({ rows: chosen, source });
      notifyDone(t('calendar:import.done', { count: done.count }), done.transactionId);
      if (done.affected.length > 0) setAffected(done.affected);
      else toCalendar();
    } catch (error) {
      showRefusal(error);
    }
  }

  const button = (
    <FileButton accept={ACCEPTED} onChange={read}>
      {(props) => (
        <Button {...props} loading={preview.isPending} variant={preview.data ? 'default' : 'filled'}>
          {t(preview.data ? 'calendar:import.another' : 'calendar:import.choose')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Screen
      title={t('calendar:import.title')}
      back={<BackLink href="/calendar" label={t('calendar:import.back')} />}
      actions={preview.data && button}
    >
      {preview.error && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert">
          {errorText(preview.error)}
        </Alert>
      )}
      {!preview.data && <EmptyState icon={IconFileImport} text={t('calendar:import.explain')} action={button} />}
      {preview.data && (
        <Stack gap="md">
          <HolidayPreview
            rows={rows}
            unread={preview.data.unread}
            answers={answers}
            onAnswer={(row, answer) => setAnswers(new Map(answers).set(row, answer))}
          />
          <Card withBorder padding="md">
            <Group align="flex-end" justify="space-between">
              <TextInput
                flex={1}
                miw="16rem"
                maw="30rem"
                label={t('calendar:form.source')}
                placeholder={t('calendar:form.sourceExample')}
                maxLength={200}
                value={source}
                onChange={(event) => setSource(event.currentTarget.value)}
              />
              <Group gap="sm">
                {open > 0 && (
                  <Text size="sm" role="status">
                    {t('calendar:import.open', { count: open })}
                  </Text>
                )}
                <Button disabled={open > 0 || chosen.length === 0} loading={save.isPending} onClick={() => void take()}>
                  {t('calendar:import.take', { count: chosen.length })}
                </Button>
              </Group>
            </Group>
          </Card>
        </Stack>
      )}
      {affected && <AffectedDialog bookings={affected} onClose={toCalendar} />}
    </Screen>
  );
}
