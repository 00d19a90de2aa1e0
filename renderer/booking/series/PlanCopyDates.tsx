import { Alert, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { client, orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { errorText } from '#renderer/refusal-text.ts';
import { instantText } from '../verdict-text.ts';
import { DateChoiceList } from './DateChoiceList.tsx';
import { type Choices, chosenLine, type DateLine, tally } from './date-choice.ts';
import { refusedDates } from './refused-dates.ts';

export interface PlanChoice {
  readonly fromYear: number;
  readonly toYear: number;
  readonly locationIds: string[];
  readonly organisationId?: string;
  readonly status: 'option' | 'confirmed';
  readonly optionUntil: IsoDate | null;
}

interface PlanCopyDatesProps {
  readonly choice: PlanChoice;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Every booking in its new week with what the rules say; then all that are chosen in one act. */
export function PlanCopyDates({ choice, onBack, onDone }: PlanCopyDatesProps) {
  const { t, i18n } = useTranslation();
  const [id] = useState(() => newId());
  const [choices, setChoices] = useState<Choices>({});
  const preview = useQuery(orpc.series.previewPlanCopy.queryOptions({ input: choice }));
  const lines: readonly DateLine[] = (preview.data?.copies ?? []).map((copy) => ({
    ...copy,
    title: [copy.holder || t(`booking:kind.${copy.kind}`), copy.groupLabel].filter(Boolean).join(' · '),
    note: t('series:plan.was', { when: instantText(copy.fromStart, i18n.language, copy.zone) }),
  }));
  const counts = tally(lines, choices);
  const copy = useMutation({
    mutationFn: () =>
      client.series.copyPlan({
        ...choice,
        id,
        copies: lines.flatMap((line) => {
          const chosen = chosenLine(line, choices, []);
          return chosen ? [{ bookingId: line.key, ...chosen }] : [];
        }),
      }),
    onSuccess: ({ transactionId, count }) => {
      notifyDone(t('series:plan.done', { count }), transactionId);
      onDone();
    },
    onError: (error) => {
      const stuck = refusedDates(error);
      if (stuck.length === 0) showRefusal(error);
      setChoices((now) => ({
        ...now,
        ...Object.fromEntries(stuck.map(({ key }) => [key, { kind: 'open' as const }])),
      }));
      void preview.refetch();
    },
  });
  if (preview.isPending) {
    return (
      <Center mih={240}>
        <Loader role="status" aria-label={t('series:plan.loading')} />
      </Center>
    );
  }
  return (
    <Stack gap="md">
      {preview.error ? (
        <Alert color="red">{errorText(preview.error)}</Alert>
      ) : (
        <DateChoiceList
          label={t('series:plan.list')}
          lines={lines}
          choices={choices}
          given={[]}
          onChoose={setChoices}
        />
      )}
      <Group justify="flex-end" gap="sm">
        {counts.open > 0 && (
          <Text size="sm" c="dimmed" role="status">
            {t('series:preview.openLeft', { count: counts.open })}
          </Text>
        )}
        <Button variant="default" onClick={onBack}>
          {t('series:preview.back')}
        </Button>
        <Button disabled={counts.open > 0 || counts.book === 0} loading={copy.isPending} onClick={() => copy.mutate()}>
          {t('series:plan.do', { count: counts.book })}
        </Button>
      </Group>
    </Stack>
  );
}
