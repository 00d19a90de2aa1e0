import { Button, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { AffectedRow } from './AffectedRow.tsx';
import type { AffectedBooking } from './calendar-types.ts';

interface AffectedDialogProps {
  readonly bookings: readonly AffectedBooking[];
  readonly onClose: () => void;
}

/** Who is booked on days that were taken out of the calendar: closed, a holiday, a study day. For each a person decides
 * to let it stay, to move or to cancel it; nothing happens by itself. */
export function AffectedDialog({ bookings, onClose }: AffectedDialogProps) {
  const { t } = useTranslation();
  const manyPlaces = new Set(bookings.map((booking) => booking.locationName)).size > 1;
  return (
    <Modal
      opened
      onClose={onClose}
      // Its own Escape: the one that closes a booking or a question opened from here must leave the list standing.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose();
      }}
      closeOnClickOutside={false}
      size="70rem"
      title={
        <Text span fw={650}>
          {t('calendar:affected.title', { count: bookings.length })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('calendar:affected.explain')}</Text>
        <ScrollArea.Autosize mah="60vh" type="auto">
          <Table verticalSpacing={6} stickyHeader>
            <TableHead
              heads={[t('calendar:affected.when'), t('calendar:affected.who'), t('calendar:affected.contact')]}
              acts={t('calendar:affected.decision')}
            />
            <Table.Tbody>
              {bookings.map((booking) => (
                <AffectedRow key={booking.id} booking={booking} withPlace={manyPlaces} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('calendar:affected.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
