import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { AffectedDialog } from '../calendar/AffectedDialog.tsx';
import type { AffectedBooking } from '../calendar/calendar-types.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { shortDate } from '../time/format.ts';
import { ClosureForm } from './ClosureForm.tsx';
import classes from './LocationPage.module.css';
import type { ClosureItem, LocationItem } from './location-types.ts';

interface ClosureListProps {
  readonly location: LocationItem;
  readonly locations: readonly LocationItem[];
}

const FIRST_SHOWN = 6;

/** The days on which this location is closed, those of all locations included. */
export function ClosureList({ location, locations }: ClosureListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<ClosureItem | 'new' | null>(null);
  const [affected, setAffected] = useState<readonly AffectedBooking[] | null>(null);
  const { data } = useQuery(orpc.location.closures.queryOptions({ input: { locationId: location.id } }));
  const today = dateOf(Date.now(), location.timeZone);
  const closures = data?.closures ?? [];
  const coming = closures.filter((closure) => closure.lastOn >= today);
  const shown = all ? closures : coming.slice(0, FIRST_SHOWN);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="location-closures">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="location-closures">
          {t('location:closures.title')}
        </Title>
        <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
          {t('location:closures.add')}
        </Button>
      </Group>
      {data && coming.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('location:closures.empty')}
        </Text>
      )}
      <ul className={classes.closures}>
        {shown.map((closure) => (
          <ClosureRow
            key={closure.id}
            closure={closure}
            past={closure.lastOn < today}
            onEdit={() => setEditing(closure)}
            onAffected={setAffected}
          />
        ))}
      </ul>
      {closures.length > Math.min(coming.length, FIRST_SHOWN) && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? t('location:closures.fewer') : t('location:closures.all', { count: closures.length })}
        </Button>
      )}
      {editing && (
        <ClosureForm
          {...(editing !== 'new' && { closure: editing })}
          locationId={location.id}
          locations={locations}
          onClose={() => setEditing(null)}
          onAffected={setAffected}
        />
      )}
      {affected && <AffectedDialog bookings={affected} onClose={() => setAffected(null)} />}
    </Paper>
  );
}

interface ClosureRowProps {
  readonly closure: ClosureItem;
  readonly past: boolean;
  readonly onEdit: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

function ClosureRow({ closure, past, onEdit, onAffected }: ClosureRowProps) {
  const { t, i18n } = useTranslation();
  const remove = useMutation(orpc.location.removeClosure.mutationOptions());
  const find = useMutation(orpc.location.closureBookings.mutationOptions());
  const first = shortDate(closure.firstOn, i18n.language);
  const days =
    closure.firstOn === closure.lastOn
      ? first
      : t('location:closures.days', { first, last: shortDate(closure.lastOn, i18n.language) });
  const name = closure.reason || days;

  async function removeClosure(): Promise<void> {
    try {
      const { transactionId } = await remove.mutateAsync({ id: closure.id });
      notifyDone(t('location:closures.removed', { name }), transactionId);
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <li className={classes.closure}>
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500} c={past ? 'dimmed' : undefined}>
          {days}
        </Text>
        <Group gap={6}>
          {closure.reason && (
            <Text size="sm" c="dimmed">
              {closure.reason}
            </Text>
          )}
          {closure.kind === 'desk_closed' && (
            <Badge size="sm" variant="light" color="yellow" tt="none">
              {t('location:closures.kind.desk_closed')}
            </Badge>
          )}
          {closure.locationId === null && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t('location:closures.allLocations')}
            </Badge>
          )}
          {closure.affectedCount > 0 && (
            <Button
              size="compact-xs"
              variant="light"
              color="red"
              loading={find.isPending}
              onClick={() =>
                find.mutate(
                  { id: closure.id },
                  { onSuccess: (found) => onAffected(found.affected), onError: showRefusal },
                )
              }
            >
              {t('calendar:affected.count', { count: closure.affectedCount })}
            </Button>
          )}
        </Group>
      </Stack>
      <Group gap={2} wrap="nowrap">
        <Tooltip label={t('location:closures.edit', { name })}>
          <ActionIcon variant="subtle" aria-label={t('location:closures.edit', { name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('location:closures.remove', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            aria-label={t('location:closures.remove', { name })}
            onClick={() => void removeClosure()}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </li>
  );
}
