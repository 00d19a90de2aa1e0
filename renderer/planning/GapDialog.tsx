import { Alert, Center, List, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { verdictText } from '../booking/verdict-text.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { longDate, timeRange } from '../time/format.ts';
import { CandidateCard } from './CandidateCard.tsx';
import type { GapFound, GapRequest } from './gap-request.ts';

interface GapDialogProps {
  readonly request: GapRequest;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Who can come in a free place, fairest first: why, what to write, and an option in one press. */
export function GapDialog({ request, opened, onClose }: GapDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('planning:gap.title')}>
      <GapContent request={request} onDone={onClose} />
    </Dialog>
  );
}

function GapContent({ request, onDone }: { readonly request: GapRequest; readonly onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery({ ...orpc.planning.candidates.queryOptions({ input: request }), gcTime: 0 });
  if (error) return <LoadError error={error} />;
  if (!data) {
    return (
      <Center h={160}>
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  const { slot, zone, locationName, roomNames, problem, candidates } = data;
  const day = dateOf(slot.start, zone);
  return (
    <Stack gap="md">
      <Text fw={600}>
        {longDate(day, i18n.language)}, {timeRange(slot.start, slot.end, i18n.language, zone)}
        <Text span c="dimmed" fw={400}>
          {[locationName, ...roomNames].filter(Boolean).map((name) => ` · ${name}`)}
        </Text>
      </Text>
      {problem && (
        <Alert color="yellow" title={t('planning:gap.taken')}>
          {verdictText(problem, t, i18n.language, zone).fact}
        </Alert>
      )}
      {!problem && candidates.length === 0 && <Text>{t('planning:gap.nobody')}</Text>}
      {candidates.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('planning:gap.order')}
          </Text>
          <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {candidates.map((candidate, index) => (
              <CandidateCard
                key={candidate.organisationId}
                rank={index + 1}
                candidate={candidate}
                gap={data}
                onDone={onDone}
              />
            ))}
          </Stack>
        </>
      )}
      <Unable found={data} />
    </Stack>
  );
}

/** Whose turn it was but who cannot come: so that the order can be explained. */
function Unable({ found: { unable, zone } }: { readonly found: GapFound }) {
  const { t, i18n } = useTranslation();
  if (unable.length === 0) return null;
  return (
    <details>
      <summary>{t('planning:gap.unable', { count: unable.length })}</summary>
      <List size="sm" mt="xs" spacing={4}>
        {unable.map(({ organisationId, name, reason }) => (
          <List.Item key={organisationId}>
            <b>{name}</b>: {verdictText(reason, t, i18n.language, zone).fact}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
