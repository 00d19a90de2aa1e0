import { Anchor, Badge, Button, Group, Switch, Table, Text } from '@mantine/core';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { dateText } from '../booking/verdict-text.ts';
import { groupsText } from '../programme/programme-text.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { weekdayName } from '../time/format.ts';
import { visitAddress } from '../visit/visit-address.ts';
import { WishForm } from './WishForm.tsx';
import type { WishItem } from './wish-item.ts';

/** Who has no place yet, who waits longest first. */
export function WaitlistTab({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<WishItem | null>(null);
  const list = useQuery(orpc.planning.wishes.queryOptions({ input: { all } }));
  const wishes = list.data?.wishes ?? [];
  return (
    <>
      {list.isError && <LoadError error={list.error} />}
      <Switch
        label={t('planning:wish.all')}
        checked={all}
        mb="md"
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {list.isSuccess && wishes.length === 0 && (
        <EmptyState
          icon={IconListNumbers}
          text={t('planning:wish.none')}
          action={
            <Button leftSection={<IconPlus size={17} />} onClick={onAdd}>
              {t('planning:wish.add')}
            </Button>
          }
        />
      )}
      {wishes.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table verticalSpacing="sm">
            <TableHead
              heads={[
                t('planning:wish.who'),
                t('planning:wish.what'),
                t('planning:wish.when'),
                t('planning:wish.status'),
              ]}
              acts={t('planning:wish.acts')}
            />
            <Table.Tbody>
              {wishes.map((wish) => (
                <WishRow key={wish.id} wish={wish} onEdit={() => setEditing(wish)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <WishForm opened={editing !== null} wish={editing} onClose={() => setEditing(null)} />
    </>
  );
}

const colours = { waiting: 'yellow', offered: 'petrol', placed: 'teal', withdrawn: 'gray' } as const;

function WishRow({ wish, onEdit }: { readonly wish: WishItem; readonly onEdit: () => void }) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const withdraw = useMutation(
    orpc.planning.withdrawWish.mutationOptions({
      onSuccess: ({ transactionId }) =>
        notifyDone(t('planning:wish.withdrawn', { name: wish.organisationName }), transactionId),
      onError: showRefusal,
    }),
  );
  const { organisationName: name, status, bookingId, weekdays, pupils } = wish;
  const date = (day: string) => dateText(day, i18n.language, true);
  const days = weekdays.map((day) => weekdayName(day, i18n.language, 'short')).join(', ');
  const group = [
    wish.groups.length > 0 && groupsText(wish.groups, t),
    pupils !== null && t('booking:view.pupils', { count: pupils }),
    wish.locationName,
  ].filter(Boolean);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {group.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{wish.programmeName ?? t('planning:wish.ownQuestion')}</Text>
        {wish.note && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {wish.note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{t('planning:wish.period', { first: date(wish.firstOn), last: date(wish.lastOn) })}</Text>
        {days && (
          <Text size="sm" c="dimmed">
            {days}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={colours[status]} tt="none" miw="max-content">
          {t(`planning:wish.state.${status}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {t('planning:wish.askedOn', { date: date(wish.askedOn) })}
        </Text>
        {bookingId && (
          <Anchor component="button" type="button" size="sm" display="block" onClick={() => openExisting(bookingId)}>
            {t('planning:wish.open')}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        {status !== 'withdrawn' && (
          <Group gap="xs" justify="flex-end">
            {status === 'waiting' && (
              <Button
                component={Link}
                href={wishAddress(wish)}
                variant="light"
                size="xs"
                aria-label={t('visit:planOf', { name })}
              >
                {t('visit:plan')}
              </Button>
            )}
            <Button variant="default" size="xs" onClick={onEdit} aria-label={t('planning:wish.editOf', { name })}>
              {t('planning:wish.edit')}
            </Button>
            <Button
              variant="default"
              size="xs"
              loading={withdraw.isPending}
              aria-label={t('planning:wish.withdrawOf', { name })}
              onClick={() => withdraw.mutate({ id: wish.id })}
            >
              {t('planning:wish.withdraw')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The visit wizard with all that the wish says; what it books answers the wish. */
function wishAddress({
  id,
  organisationId,
  programmeId,
  locationId,
  groups,
  pupils,
  firstOn,
  lastOn,
}: WishItem): string {
  return visitAddress({
    organisationId,
    programmeId: programmeId ?? undefined,
    locationId: locationId ?? undefined,
    groups: groups.join(','),
    pupils: pupils === null ? undefined : String(pupils),
    firstOn,
    lastOn,
    waitlistEntryId: id,
  });
}
