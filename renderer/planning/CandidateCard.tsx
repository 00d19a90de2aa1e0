import { Badge, Button, Collapse, CopyButton, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconCopy, IconHourglass, IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { dateText, verdictText } from '../booking/verdict-text.ts';
import type { GapCandidate, GapFound } from './gap-request.ts';
import { offerText } from './offer-text.ts';

interface CandidateCardProps {
  readonly rank: number;
  readonly candidate: GapCandidate;
  readonly gap: GapFound;
  readonly onDone: () => void;
}

/** One school: why it is its turn, what to write to it, and the option. */
export function CandidateCard({ rank, candidate, gap, onDone }: CandidateCardProps) {
  const { t, i18n } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const [text, setText] = useState(() => offerText(candidate, gap));
  const { name, organisationId, wishId, optionUntil } = candidate;
  const offer = useMutation(
    orpc.planning.offer.mutationOptions({
      onSuccess: ({ transactionId }) => {
        const until = dateText(optionUntil, i18n.language);
        notifyDone(t('planning:gap.offered', { name, until }), transactionId);
        onDone();
      },
      onError: showRefusal,
    }),
  );
  return (
    <Paper withBorder p="sm" component="li" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ flex: '1 1 16rem' }}>
          <Group gap="xs">
            <Text fw={600}>
              {rank}. {name}
            </Text>
            {wishId && (
              <Badge variant="light" color="petrol" tt="none">
                {t('planning:gap.waits')}
              </Badge>
            )}
          </Group>
          <Reasons candidate={candidate} zone={gap.zone} />
        </Stack>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconMail size={16} />}
            aria-expanded={isWriting}
            aria-label={t('planning:gap.textOf', { name })}
            onClick={() => setWriting(!isWriting)}
          >
            {t('planning:gap.text')}
          </Button>
          <Button
            leftSection={<IconHourglass size={16} />}
            loading={offer.isPending}
            aria-label={t('planning:gap.offerTo', { name })}
            onClick={() => offer.mutate({ slot: gap.slot, organisationId, wishId })}
          >
            {t('planning:gap.offer')}
          </Button>
        </Group>
      </Group>
      <Collapse expanded={isWriting}>
        <Stack gap="xs" mt="sm">
          <Textarea
            label={t('planning:gap.message', { to: candidate.contactEmail || candidate.contactName || name })}
            description={t('planning:gap.sendYourself')}
            autosize
            minRows={6}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                variant="light"
                style={{ alignSelf: 'flex-start' }}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {copied ? t('planning:gap.copied') : t('planning:gap.copy')}
              </Button>
            )}
          </CopyButton>
        </Stack>
      </Collapse>
    </Paper>
  );
}

function Reasons({ candidate, zone }: { readonly candidate: GapCandidate; readonly zone: string }) {
  const { t, i18n } = useTranslation();
  const { had, planned, quota, waitingSince, travelMinutes, programmeName, ratherAt, wishNote, notes } = candidate;
  const lines = [
    quota === null
      ? t('planning:reason.noQuota')
      : t('planning:reason.share', { places: had + planned, quota, count: quota }),
    waitingSince && t('planning:reason.waiting', { date: dateText(waitingSince, i18n.language, true) }),
    programmeName,
    ratherAt && t('planning:reason.ratherAt', { location: ratherAt }),
    t('planning:reason.travel', { count: travelMinutes }),
  ].filter(Boolean);
  return (
    <>
      <Text size="sm">{lines.join(' · ')}</Text>
      {wishNote && (
        <Text size="sm" c="dimmed">
          {wishNote}
        </Text>
      )}
      {notes.map((note) => (
        <Text key={note.rule} size="sm" c="dimmed">
          {verdictText(note, t, i18n.language, zone).fact}
        </Text>
      ))}
    </>
  );
}
