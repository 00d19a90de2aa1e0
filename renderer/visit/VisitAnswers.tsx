import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { NoOffers } from './NoOffers.tsx';
import { OfferList } from './OfferList.tsx';
import { TurnFact } from './TurnFact.tsx';
import classes from './VisitScreen.module.css';
import type { Question, VisitOffer } from './visit-types.ts';
import { WeekStrip } from './WeekStrip.tsx';

interface VisitAnswersProps {
  /** Null while it is not complete. */
  readonly question: Question | null;
  readonly week: IsoDate | null;
  readonly onWeek: (monday: IsoDate | null) => void;
  readonly onChoose: (offer: VisitOffer) => void;
  readonly onLoosen: (question: Question) => void;
}

const FIRST = 8;
const MOST = 60;

/** Step 2: what there is, kept up to date while others book. */
export function VisitAnswers({ question, week, onWeek, onChoose, onLoosen }: VisitAnswersProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FIRST);
  const { data, error, isPlaceholderData } = useQuery(
    orpc.visit.slots.queryOptions({
      input: question ? { question, week, limit } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  if (error) return <LoadError error={error} />;
  if (!question || !data) return <EmptyState icon={IconCalendarSearch} text={t('visit:begin')} />;
  const { offers, obstacle, total, groups, weeks, loosen } = data;
  return (
    <Stack
      gap="md"
      component="section"
      aria-labelledby="visit-times"
      aria-busy={isPlaceholderData}
      {...(isPlaceholderData && { className: classes.stale ?? '' })}
    >
      <TurnFact fairness={data.fairness} waiting={data.waiting} />
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5" id="visit-times">
          {t('visit:step.times')}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {t('visit:found', { count: total })}
          {groups > 1 && ` · ${t('visit:groups', { count: groups })}`}
        </Text>
      </Group>
      {weeks.length > 1 && total > 0 && <WeekStrip weeks={weeks} chosen={week} onChoose={onWeek} />}
      {week && (
        <Button variant="light" size="compact-sm" w="fit-content" onClick={() => onWeek(null)}>
          {t('visit:weeks.all')}
        </Button>
      )}
      {obstacle ? (
        <NoOffers obstacle={obstacle} loosen={loosen} onLoosen={onLoosen} />
      ) : (
        <OfferList
          offers={offers}
          canShowMore={limit < MOST && offers.length >= limit && total > offers.length}
          onMore={() => setLimit(MOST)}
          onChoose={onChoose}
        />
      )}
    </Stack>
  );
}
