import { Badge, Button, Group, Modal, ScrollArea, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/BookingDrawer.tsx';
import { shortDate, timeRange } from '../time/format.ts';
import type { AffectedBooking } from './location-types.ts';

interface AffectedDialogProps {
  readonly bookings: readonly AffectedBooking[];
  readonly onClose: () => void;
}

/** Whom to call about a closure. Nothing is moved or cancelled here by itself. */
export function AffectedDialog({ bookings, onClose }: AffectedDialogProps) {
  const { t } = useTranslation();
  const manyPlaces = new Set(bookings.map((booking) => booking.locationName)).size > 1;
  return (
    <Modal
      opened
      onClose={onClose}
      // Its own Escape: the one that closes a booking opened from here must leave the list standing.
      closeOnEscape={false}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      size="xl"
      title={
        <Text span fw={650}>
          {t('location:affected.title', { count: bookings.length })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('location:affected.explain')}</Text>
        <ScrollArea.Autosize mah="55vh" type="auto">
          <Table verticalSpacing={6} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('location:affected.when')}</Table.Th>
                <Table.Th>{t('location:affected.who')}</Table.Th>
                <Table.Th>{t('location:affected.contact')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('location:affected.open')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bookings.map((booking) => (
                <AffectedRow key={booking.id} booking={booking} withPlace={manyPlaces} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('location:affected.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface AffectedRowProps {
  readonly booking: AffectedBooking;
  readonly withPlace: boolean;
}

function AffectedRow({ booking, withPlace }: AffectedRowProps) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  const { language } = i18n;
  const who = booking.holder || t('location:affected.nameless');
  const oneDay = dateOf(booking.start) === dateOf(booking.end - 1);
  return (
    <Table.Tr>
      <Table.Td>
        {oneDay && (
          <Text size="sm" fw={500}>
            {shortDate(dateOf(booking.start), language)}
          </Text>
        )}
        <Text size="sm" c={oneDay ? 'dimmed' : undefined}>
          {timeRange(booking.start, booking.end, language)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          <Text size="sm" fw={500}>
            {who}
          </Text>
          {booking.status !== 'confirmed' && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t(`booking:statusWord.${booking.status}`)}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {[booking.groupLabel, withPlace && booking.locationName].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{booking.contactName || '–'}</Text>
        {booking.contactPhone && (
          <Text size="sm" component="a" href={`tel:${booking.contactPhone}`}>
            {booking.contactPhone}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('location:affected.openOne', { name: who })}
          onClick={() => drawer.openExisting(booking.id)}
        >
          {t('location:affected.open')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
