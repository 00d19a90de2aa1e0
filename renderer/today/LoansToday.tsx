import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateOf, type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { thingNames } from '../loan/loan-text.ts';
import type { Preparation } from '../loan/loan-types.ts';

interface LoansTodayProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  /** null for all of them. */
  readonly locationId: string | null;
}

/** What leaves the door on a day, what comes back, and, today, what should have been back before. */
export function LoansToday({ date, today, locationId }: LoansTodayProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.loan.board.queryOptions());
  const isHere = (one: { readonly locationId: string | null }) => locationId === null || one.locationId === locationId;
  const leaving = (data?.preparations ?? []).filter((one) => isHere(one) && dateOf(one.start, one.zone) === date);
  const loans = (data?.loans ?? []).filter(isHere);
  const late = date === today ? loans.filter(({ isOverdue }) => isOverdue) : [];
  const back = loans.filter((loan) => !late.includes(loan) && dateOf(loan.returnBy, loan.zone) === date);
  if (leaving.length + back.length + late.length === 0) return null;
  const lists = [leaving, back, late].filter((list) => list.length > 0).length;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('loan:title')}>
      <Title order={2} size="h4" mb="xs">
        {t('loan:title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: lists }} spacing="md">
        <Column title={t('loan:today.leaves')} href="/loan" count={leaving.length}>
          {leaving.map((one) => (
            <Line key={one.id} time={toLocal(one.start, one.zone).time} holder={one.holder} things={packedNames(one)} />
          ))}
        </Column>
        <Column title={t('loan:today.back')} href="/loan/out" count={back.length}>
          {back.map((one) => (
            <Line
              key={one.id}
              time={toLocal(one.returnBy, one.zone).time}
              holder={one.holder}
              things={thingNames(one.lines)}
            />
          ))}
        </Column>
        <Column title={t('loan:today.late')} href="/loan/late" count={late.length}>
          {late.map((one) => (
            <Line
              key={one.id}
              time={one.daysLate > 0 ? t('loan:lateDays', { count: one.daysLate }) : ''}
              holder={one.holder}
              things={thingNames(one.lines)}
            />
          ))}
        </Column>
      </SimpleGrid>
    </Paper>
  );
}

/** The things themselves: what lies in a case goes with it. */
function packedNames({ items }: Preparation): readonly string[] {
  return items.filter(({ kind }) => kind !== 'part').map(({ name }) => name);
}

interface ColumnProps {
  readonly title: string;
  readonly href: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Column({ title, href, count, children }: ColumnProps) {
  if (count === 0) return null;
  return (
    <div>
      <Anchor component={Link} href={href} size="sm" fw={600}>
        {title} ({count})
      </Anchor>
      <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {children}
      </Stack>
    </div>
  );
}

interface LineProps {
  readonly time: string;
  readonly holder: string;
  readonly things: readonly string[];
}

function Line({ time, holder, things }: LineProps) {
  return (
    <Text component="li" size="sm">
      {time} <b>{holder}</b>{' '}
      <Text span inherit c="dimmed">
        {things.join(', ')}
      </Text>
    </Text>
  );
}
