import { Alert, Button, Center, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { client, orpc } from '#renderer/client.ts';
import { showRefusal } from '#renderer/feedback.tsx';
import { errorText } from '#renderer/refusal-text.ts';
import { useOpeningCount } from '#renderer/shell/use-opening-count.ts';
import { DateChoiceList } from './DateChoiceList.tsx';
import { type Choices, chosenLine, type DateLine, tally } from './date-choice.ts';
import classes from './Rule.module.css';
import { refusedDates } from './refused-dates.ts';

interface SeriesPreviewProps {
  readonly opened: boolean;
  readonly about: string;
  readonly rule: string;
  readonly draft: BookingDraft;
  readonly skipDaysOff: boolean;
  readonly zone: string;
  readonly onClose: () => void;
  readonly onBooked: (transactionId: string, count: number) => void;
}

/** The last step of a series: every date is seen and decided on, then all are booked in one act. */
export function SeriesPreview(props: SeriesPreviewProps) {
  const { opened, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={860}
      centered
      title={<Text fw={650}>{t('series:preview.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <PreviewBody key={useOpeningCount(opened)} {...props} />
    </Modal>
  );
}

function PreviewBody({ about, rule, draft, skipDaysOff, zone, onClose, onBooked }: SeriesPreviewProps) {
  const { t } = useTranslation();
  const [id] = useState(() => newId());
  const [choices, setChoices] = useState<Choices>({});
  const plain = { ...draft, needs: [...draft.needs], groups: [...draft.groups], overrides: [...draft.overrides] };
  const preview = useQuery(orpc.series.preview.queryOptions({ input: { rule, draft: plain, skipDaysOff } }));
  const lines: readonly DateLine[] = (preview.data?.dates ?? []).map((date) => ({ ...date, zone }));
  const counts = tally(lines, choices);
  const [isChanged, setChanged] = useState(false);
  const book = useMutation({
    mutationFn: () =>
      client.series.create({
        id,
        rule,
        draft: plain,
        dates: lines.flatMap((line) => {
          const chosen = chosenLine(line, choices, draft.overrides);
          return chosen ? [{ date: line.key, ...chosen }] : [];
        }),
      }),
    onSuccess: ({ transactionId, count }) => onBooked(transactionId, count),
    onError: (error) => {
      const stuck = refusedDates(error).map(({ key }) => key);
      if (stuck.length === 0) {
        showRefusal(error);
        return;
      }
      setChanged(true);
      setChoices((now) => ({ ...now, ...Object.fromEntries(stuck.map((key) => [key, { kind: 'open' as const }])) }));
      void preview.refetch();
    },
  });
  if (preview.error) return <Alert color="red">{errorText(preview.error)}</Alert>;
  if (!preview.data) {
    return (
      <Center mih={240}>
        <Loader role="status" aria-label={t('series:preview.loading')} />
      </Center>
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm" className={classes.sentence}>
        {t('series:preview.about', { rule: about, count: lines.length })}
      </Text>
      {isChanged && <Alert color="orange">{t('series:preview.changed')}</Alert>}
      <DateChoiceList
        label={t('series:preview.list')}
        lines={lines}
        choices={choices}
        given={draft.overrides}
        onChoose={setChoices}
      />
      <Group justify="flex-end" gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {counts.open > 0
            ? t('series:preview.openLeft', { count: counts.open })
            : counts.book === 0 && t('series:preview.none')}
        </Text>
        <Button variant="default" onClick={onClose}>
          {t('series:preview.back')}
        </Button>
        <Button
          data-autofocus
          disabled={counts.open > 0 || counts.book === 0}
          loading={book.isPending}
          onClick={() => book.mutate()}
        >
          {t('series:preview.do', { count: counts.book })}
        </Button>
      </Group>
    </Stack>
  );
}
