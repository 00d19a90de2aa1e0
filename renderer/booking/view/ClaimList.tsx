import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { periodText } from '../verdict-text.ts';
import type { BookingDetail } from './booking-detail.ts';

interface ClaimListProps {
  readonly booking: BookingDetail;
  readonly zone: string;
}

/** Everything that the booking holds, with set-up and clean-up, parts of what was booked included. */
export function ClaimList({ booking, zone }: ClaimListProps) {
  const { t, i18n } = useTranslation();
  if (booking.summary.status === 'cancelled') return null;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t('booking:claims.title')}
      </Title>
      {booking.claims.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('booking:claims.none')}
        </Text>
      ) : (
        <Table verticalSpacing={5} fz="sm">
          <TableHead heads={[t('booking:claims.resource'), t('booking:claims.kind'), t('booking:claims.period')]} />
          <Table.Tbody>
            {booking.claims.map((claim) => (
              <Table.Tr key={`${claim.allocationId} ${claim.resourceId}`}>
                <Table.Td>
                  {claim.resourceName}
                  {!claim.direct && (
                    <Text span size="xs" c="dimmed" ml={6}>
                      {t('booking:claims.part')}
                    </Text>
                  )}
                  {claim.flexible && (
                    <Text span size="xs" c="dimmed" ml={6}>
                      {t('booking:claims.flexible')}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{t(`booking:resourceKind.${claim.resourceKind}`)}</Table.Td>
                <Table.Td>{periodText(claim.start, claim.end, i18n.language, zone)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
