import { ActionIcon, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { groupsText } from '../programme/programme-text.ts';
import { AffectedDialog } from './AffectedDialog.tsx';
import classes from './Calendar.module.css';
import type { AffectedBooking, OverrideItem } from './calendar-types.ts';
import { OverrideForm } from './OverrideForm.tsx';
import { useDaysText } from './use-days-text.ts';

interface OverrideListProps {
  readonly school: { readonly id: string; readonly name: string };
  readonly isReadOnly?: boolean;
}

/** The study days and days off of one school, to add to, change and remove. */
export function OverrideList({ school, isReadOnly = false }: OverrideListProps) {
  const { t } = useTranslation();
  const [past, setPast] = useState(false);
  const [editing, setEditing] = useState<OverrideItem | 'new' | null>(null);
  const [affected, setAffected] = useState<readonly AffectedBooking[] | null>(null);
  const { data } = useQuery(orpc.calendar.overrides.queryOptions({ input: { organisationId: school.id } }));
  const today = dateOf(Date.now());
  const all = data?.overrides ?? [];
  const coming = all.filter((override) => override.lastOn >= today);
  const shown = past ? all : coming;
  return (
    <div>
      {data && shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('calendar:override.empty')}
        </Text>
      )}
      <ul className={classes.list}>
        {shown.map((override) => (
          <OverrideRow
            key={override.id}
            override={override}
            isReadOnly={isReadOnly}
            onEdit={() => setEditing(override)}
            onAffected={setAffected}
          />
        ))}
      </ul>
      <Group mt="xs" gap="xs">
        {!isReadOnly && (
          <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
            {t('calendar:override.add')}
          </Button>
        )}
        {all.length > coming.length && (
          <Button variant="subtle" size="xs" onClick={() => setPast(!past)}>
            {past
              ? t('calendar:override.hidePast')
              : t('calendar:override.showPast', { count: all.length - coming.length })}
          </Button>
        )}
      </Group>
      {editing && (
        <OverrideForm
          {...(editing !== 'new' && { override: editing })}
          school={school}
          onClose={() => setEditing(null)}
          onAffected={setAffected}
        />
      )}
      {affected && <AffectedDialog bookings={affected} onClose={() => setAffected(null)} />}
    </div>
  );
}

interface OverrideRowProps {
  readonly override: OverrideItem;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
  readonly onAffected: (bookings: readonly AffectedBooking[]) => void;
}

function OverrideRow({ override, isReadOnly, onEdit, onAffected }: OverrideRowProps) {
  const { t } = useTranslation();
  const days = useDaysText()(override.firstOn, override.lastOn);
  const remove = useMutation(
    orpc.calendar.removeOverride.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('calendar:override.removed', { days }), transactionId),
      onError: showRefusal,
    }),
  );
  const find = useMutation(orpc.calendar.overrideBookings.mutationOptions({ onError: showRefusal }));
  return (
    <li className={classes.row}>
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={500}>
            {days}
          </Text>
          <Badge size="sm" variant="light" color={override.kind === 'open' ? 'teal' : 'grape'} tt="none">
            {t(`calendar:override.kind.${override.kind}`)}
          </Badge>
        </Group>
        <Group gap={6}>
          <Text size="sm" c="dimmed">
            {[
              override.groups.length > 0 ? groupsText(override.groups, t) : t('calendar:override.wholeSchool'),
              override.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {override.affectedCount > 0 && (
            <Button
              size="compact-xs"
              variant="light"
              color="red"
              loading={find.isPending}
              onClick={() => find.mutate({ id: override.id }, { onSuccess: (found) => onAffected(found.affected) })}
            >
              {t('calendar:affected.count', { count: override.affectedCount })}
            </Button>
          )}
        </Group>
      </Stack>
      {!isReadOnly && (
        <Group gap={2} wrap="nowrap">
          <Tooltip label={t('calendar:override.edit', { days })}>
            <ActionIcon variant="subtle" aria-label={t('calendar:override.edit', { days })} onClick={onEdit}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('calendar:override.remove', { days })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              aria-label={t('calendar:override.remove', { days })}
              onClick={() => remove.mutate({ id: override.id })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </li>
  );
}
