import { Alert, Card, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KitDetail } from './asset-detail.ts';
import { BookingLines } from './BookingLines.tsx';

/** When the kit will not be whole, and who has its parts without it. */
export function KitGaps({ kit }: { readonly kit: KitDetail }) {
  const { t } = useTranslation();
  return (
    <>
      {kit.gaps.length > 0 && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={t('inventory:kit.gaps', { count: kit.gaps.length })}>
          <Stack gap="xs">
            {kit.gaps.map(({ booking, lines }) => (
              <div key={booking.id}>
                <BookingLines bookings={[booking]} />
                {lines.map(({ part, quantity, critical, because, holder }) => (
                  <Text key={`${part} ${because}`} size="sm" pl="md">
                    {t(`inventory:kit.gap.${because}`, {
                      count: quantity,
                      part,
                      holder: holder || t('inventory:bookingWithoutName'),
                    })}
                    {critical && ` ${t('inventory:kit.gapCritical')}`}
                  </Text>
                ))}
              </div>
            ))}
          </Stack>
        </Alert>
      )}
      {kit.loneBookings.length > 0 && (
        <Card withBorder padding="md">
          <Stack gap="sm">
            <Title order={2} size="h4">
              {t('inventory:kit.loneTitle')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('inventory:kit.loneText')}
            </Text>
            <BookingLines bookings={kit.loneBookings} />
          </Stack>
        </Card>
      )}
    </>
  );
}
