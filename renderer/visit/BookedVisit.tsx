import { Button, Card, CopyButton, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { useFocusOnce } from './use-focus-once.ts';

interface BookedVisitProps {
  readonly bookingId: string;
  readonly text: string;
  readonly onAgain: () => void;
}

/** It is booked: the text for the school, and on to the next. */
export function BookedVisit({ bookingId, text, onAgain }: BookedVisitProps) {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const heading = useFocusOnce<HTMLHeadingElement>();
  return (
    <Card withBorder radius="md" padding="lg" component="section" aria-labelledby="visit-booked">
      <Stack gap="md">
        <div role="status">
          <Title order={2} size="h4" id="visit-booked" tabIndex={-1} ref={heading}>
            {t('visit:booked.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('visit:booked.hint')}
          </Text>
        </div>
        <Textarea label={t('visit:booked.text')} readOnly autosize minRows={8} value={text} />
        <Group gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
                {t(copied ? 'visit:booked.copied' : 'visit:booked.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={() => drawer.openExisting(bookingId)}>
            {t('visit:booked.open')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('visit:booked.again')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
