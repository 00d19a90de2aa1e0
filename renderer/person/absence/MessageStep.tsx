import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { periodText } from '#renderer/booking/verdict-text.ts';
import type { Settled } from './use-settle.ts';

interface MessageStepProps {
  readonly settled: Settled;
  readonly onClose: () => void;
}

/** A text for each stand-in, to send by one's own mail or phone: the app sends nothing. */
export function MessageStep({ settled, onClose }: MessageStepProps) {
  const { t, i18n } = useTranslation();
  const done = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on here.
  useEffect(() => done.current?.focus(), []);
  const people = [...Map.groupBy(settled.taken, ({ name }) => name)];
  return (
    <Stack gap="md">
      <Text>{t('person:message.intro')}</Text>
      {people.map(([name, taken]) => {
        const visits = taken.map(({ booking }) => {
          const when = periodText(booking.start, booking.end, i18n.language, booking.timeZone);
          const what = [booking.holder, booking.groupLabel, booking.title].filter(Boolean).join(', ');
          return `- ${when}, ${booking.locationName ?? ''}: ${what}`;
        });
        const text = t('person:message.text', { name, absent: settled.absentName, visits: visits.join('\n') });
        return <Message key={name} name={name} text={text} />;
      })}
      <Group justify="flex-end">
        <Button ref={done} onClick={onClose}>
          {t('person:message.done')}
        </Button>
      </Group>
    </Stack>
  );
}

function Message({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  return (
    <Stack gap={4}>
      <Textarea label={t('person:message.to', { name })} value={text} readOnly autosize />
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(text)}
        >
          {t(clipboard.copied ? 'person:message.copied' : 'person:message.copy', { name })}
        </Button>
      </Group>
    </Stack>
  );
}
