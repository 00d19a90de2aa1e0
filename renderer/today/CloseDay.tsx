import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconClipboardCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { longDate } from '../time/format.ts';
import { CloseDayForm } from './CloseDayForm.tsx';
import classes from './TodayScreen.module.css';
import type { LocationDayItem } from './today-types.ts';

interface CloseDayProps {
  readonly day: LocationDayItem;
  readonly date: IsoDate;
  readonly now: number;
}

/** The way to the end-of-day count: quiet while visits go on, in full colour once the last one left, a mark when done. */
export function CloseDay({ day, date, now }: CloseDayProps) {
  const { t, i18n } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const countable = day.visits.filter(({ isCountable }) => isCountable);
  if (countable.every(({ start }) => start > now)) return null;
  const isClosed = countable.every(({ counted }) => counted !== null);
  const isOver = countable.every(({ end }) => end <= now);
  return (
    <>
      <Button
        size="compact-sm"
        className={classes.controls}
        variant={isClosed ? 'subtle' : isOver ? 'filled' : 'default'}
        leftSection={isClosed ? <IconCircleCheck size={16} /> : <IconClipboardCheck size={16} />}
        aria-label={`${t(isClosed ? 'today:close.closed' : 'today:close.open')}: ${day.name}`}
        onClick={dialog.open}
      >
        {t(isClosed ? 'today:close.closed' : 'today:close.open')}
      </Button>
      <Dialog
        opened={opened}
        onClose={dialog.close}
        size="xl"
        title={t('today:close.title', { name: day.name, date: longDate(date, i18n.language) })}
      >
        <CloseDayContent day={day} date={date} onClose={dialog.close} />
      </Dialog>
    </>
  );
}

function CloseDayContent({ day, date, onClose }: Omit<CloseDayProps, 'now'> & { readonly onClose: () => void }) {
  const input = { date, ...(day.id !== null && { locationId: day.id }) };
  // Asked anew at each opening: who closed it a minute ago elsewhere is seen here.
  const { data, error, isFetchedAfterMount } = useQuery({
    ...orpc.today.countSheet.queryOptions({ input }),
    refetchOnMount: 'always',
  });
  if (error) return <LoadError error={error} />;
  if (!data || !isFetchedAfterMount) return <Skeleton height={240} />;
  return <CloseDayForm sheet={data} date={date} locationId={day.id} onClose={onClose} />;
}
