import { ActionIcon, Badge, Card, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAdvice } from '#domain/calendar/holiday-period.ts';
import { type HolidayRegion, holidayRegions } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { AffectedDialog } from './AffectedDialog.tsx';
import classes from './Calendar.module.css';
import type { AffectedBooking } from './calendar-types.ts';
import { HolidayForm } from './HolidayForm.tsx';
import { useDaysText } from './use-days-text.ts';
import type { HolidayLine, YearLine } from './year-days.ts';

interface YearListProps {
  readonly lines: readonly YearLine[];
  readonly regions: readonly HolidayRegion[];
}

/** The year in words, in order; holidays can be mended here. */
export function YearList({ lines, regions }: YearListProps) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const [editing, setEditing] = useState<HolidayLine | null>(null);
  const [affected, setAffected] = useState<readonly AffectedBooking[] | null>(null);
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="year-list">
      <Title order={2} size="h4" mb="xs" id="year-list">
        {t('calendar:listTitle')}
      </Title>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('calendar:nothing')}
        </Text>
      )}
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line.key} className={classes.row}>
            <Stack gap={2} miw={0}>
              <LineTitle line={line} regions={regions} />
              <Text size="sm" c="dimmed">
                {daysText(line.firstOn, line.lastOn)}
              </Text>
            </Stack>
            {line.kind === 'holiday' && (
              <HolidayActs line={line} onEdit={() => setEditing(line)} onAffected={setAffected} />
            )}
          </li>
        ))}
      </ul>
      {editing && <HolidayForm line={editing} onClose={() => setEditing(null)} onAffected={setAffected} />}
      {affected && <AffectedDialog bookings={affected} onClose={() => setAffected(null)} />}
    </Card>
  );
}

function LineTitle({ line, regions }: { readonly line: YearLine; readonly regions: readonly HolidayRegion[] }) {
  const { t } = useTranslation();
  const badge = (text: string, color = 'gray') => (
    <Badge size="sm" variant="light" color={color} tt="none">
      {text}
    </Badge>
  );
  if (line.kind === 'day') {
    return (
      <Group gap={6}>
        <Text size="sm" fw={500}>
          {t(`calendar:day.${line.day.name}`)}
        </Text>
        {line.day.usual && badge(t('calendar:usual'))}
      </Group>
    );
  }
  if (line.kind === 'closure') {
    const { reason, kind, locationName } = line.closure;
    return (
      <Group gap={6}>
        <Text size="sm" fw={500}>
          {reason || t(`location:closures.kind.${kind}`)}
        </Text>
        {badge(t(`location:closures.kind.${kind}`), kind === 'closed' ? 'red' : 'yellow')}
        {badge(locationName ?? t('location:closures.allLocations'))}
      </Group>
    );
  }
  const [first] = line.holidays;
  const away = holidayRegions.filter((region) => line.holidays.some((holiday) => holiday.region === region));
  return (
    <Group gap={6}>
      <Text size="sm" fw={500} className={classes.capital}>
        {t(`calendar:holiday.${first.holiday}`)}
      </Text>
      {away
        .filter((region) => regions.includes(region))
        .map((region) => (
          <Badge key={region} size="sm" variant="light" tt="none">
            {t(`organisation:region.${region}`)}
          </Badge>
        ))}
      {isAdvice(first.holiday) && badge(t('calendar:advice'))}
      {line.holidays.some(({ id }) => id !== null) && badge(t('calendar:mended'), 'grape')}
    </Group>
  );
}

interface HolidayActsProps {
  readonly line: HolidayLine;
  readonly onEdit: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

function HolidayActs({ line, onEdit, onAffected }: HolidayActsProps) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const [first] = line.holidays;
  const inOrder = holidayRegions.flatMap((region) => line.holidays.filter((holiday) => holiday.region === region));
  const own = inOrder.find(({ id }) => id !== null);
  const name = t(`calendar:holiday.${first.holiday}`);
  const when = { name, days: daysText(line.firstOn, line.lastOn) };
  const restore = useMutation(
    orpc.calendar.removeHoliday.mutationOptions({
      onSuccess: ({ transactionId, affected }) => {
        notifyDone(t('calendar:form.restored', { name }), transactionId);
        if (affected.length > 0) onAffected(affected);
      },
      onError: showRefusal,
    }),
  );
  return (
    <Group gap={2} wrap="nowrap">
      {own?.id && (
        <Tooltip
          label={t('calendar:form.restore', { source: own.source, region: t(`organisation:region.${own.region}`) })}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('calendar:form.restoreOne', { ...when, region: t(`organisation:region.${own.region}`) })}
            loading={restore.isPending}
            onClick={() => own.id && restore.mutate({ id: own.id })}
          >
            <IconArrowBackUp size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t('calendar:form.edit', when)}>
        <ActionIcon variant="subtle" aria-label={t('calendar:form.edit', when)} onClick={onEdit}>
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
