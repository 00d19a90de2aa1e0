import { Anchor, Badge, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPackages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { instantText } from '../booking/verdict-text.ts';
import { StatusBadge } from '../booking/view/StatusBadge.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { useGrowing } from '../shell/use-growing.ts';
import { longDate } from '../time/format.ts';
import classes from './Loan.module.css';
import { LoanStatusBadge } from './LoanStatusBadge.tsx';
import type { LoanForm, Preparation } from './loan-types.ts';

interface PrepareTabProps {
  readonly preparations: readonly Preparation[];
  readonly onOpen: (form: LoanForm) => void;
}

/** What leaves today and on the next working day, per day. */
export function PrepareTab({ preparations, onOpen }: PrepareTabProps) {
  const { t, i18n } = useTranslation();
  const { shown, end } = useGrowing(preparations);
  if (preparations.length === 0) return <EmptyState icon={IconPackages} text={t('loan:prepare.empty')} />;
  const days = [...Map.groupBy(shown, ({ isLate, start, zone }) => (isLate ? '' : dateOf(start, zone)))];
  return (
    <Stack gap="lg">
      {days.map(([day, ofDay]) => (
        <section key={day} aria-label={day ? longDate(day, i18n.language) : t('loan:prepare.notFetched')}>
          <Text component="h2" fw={650} mb="xs">
            {day ? longDate(day, i18n.language) : t('loan:prepare.notFetched')}
          </Text>
          <Stack component="ul" gap="sm" className={classes.list}>
            {ofDay.map((preparation) => (
              <PreparationCard key={preparation.id} preparation={preparation} onOpen={onOpen} />
            ))}
          </Stack>
        </section>
      ))}
      {end && <div key={shown.length} ref={end} />}
    </Stack>
  );
}

interface PreparationCardProps {
  readonly preparation: Preparation;
  readonly onOpen: (form: LoanForm) => void;
}

function PreparationCard({ preparation, onOpen }: PreparationCardProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const { id, holder, title, packed, start, end, zone, locationName, status } = preparation;
  const items = preparation.items.filter(({ standIn }) => standIn === null);
  const ticked = items.filter(({ key }) => packed.includes(key)).length;
  const isReady = ticked === items.length;
  const name = holder || title;
  const things = items.filter(({ kind }) => kind !== 'part');
  return (
    <Paper withBorder p="sm" component="li" aria-label={name}>
      <Group justify="space-between" align="center" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 20rem' }}>
          <Group gap="xs">
            <Anchor component="button" type="button" fw={600} ta="start" onClick={() => openExisting(id)}>
              {name}
            </Anchor>
            {status === 'confirmed' ? (
              <LoanStatusBadge status={isReady ? 'ready' : 'reserved'} />
            ) : (
              <StatusBadge status={status} />
            )}
          </Group>
          <Text size="sm">{things.map((item) => [item.name, item.tag].filter(Boolean).join(' · ')).join(', ')}</Text>
          <Text size="sm" c="dimmed">
            {[
              t('loan:prepare.term', {
                start: instantText(start, i18n.language, zone),
                end: instantText(end, i18n.language, zone),
              }),
              locationName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {inTheWay(items).map((item) => (
            <Group key={item.key} gap={6} wrap="nowrap" align="flex-start">
              <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
              <Text size="sm">
                {item.heldBy !== null
                  ? t('loan:prepare.stillWith', { name: item.name, holder: item.heldBy })
                  : t('loan:prepare.trouble', { name: item.name, what: t(`loan:trouble.${item.trouble}`) })}
              </Text>
            </Group>
          ))}
          {ticked > 0 && !isReady && (
            <Group gap="xs" wrap="nowrap" maw={320}>
              <Progress value={(100 * ticked) / items.length} flex={1} aria-label={t('loan:prepare.progress')} />
              <Badge variant="default" tt="none">
                {t('loan:prepare.ticked', { ticked, total: items.length })}
              </Badge>
            </Group>
          )}
        </Stack>
        <Button
          size="md"
          mih={44}
          variant={isReady ? 'filled' : 'light'}
          onClick={() => onOpen({ kind: 'hand-out', id })}
        >
          {t(isReady ? 'loan:act.handOut' : 'loan:act.packAndHandOut')}
        </Button>
      </Group>
    </Paper>
  );
}

/** What cannot go along; of a case that is away, its parts are not named one by one. */
function inTheWay(items: Preparation['items']): Preparation['items'] {
  const away = new Set(items.filter(({ heldBy }) => heldBy !== null).map(({ key }) => key));
  return items.filter(
    ({ heldBy, trouble, kitId }) => (heldBy !== null || trouble !== null) && !(kitId !== null && away.has(kitId)),
  );
}
