import { Button, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { momentInDigits } from '../setting/format.ts';
import { LoadError } from '../start/LoadError.tsx';
import { ChangeList } from './ChangeList.tsx';
import { useActText } from './use-act-text.ts';

/** What is shown at first; a visit that was moved often would else push everything away. */
const SHORT = 5;

interface RowHistoryProps {
  readonly table:
    | 'organisation'
    | 'contact'
    | 'location'
    | 'room'
    | 'station'
    | 'closure'
    | 'asset_model'
    | 'asset'
    | 'kit'
    | 'person'
    | 'consumable'
    | 'booking';
  readonly id: string;
}

/** Everything that happened to one thing, newest first: for detail pages. */
export function RowHistory({ table, id }: RowHistoryProps) {
  const { t, i18n } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { actionText } = useActText();
  const history = useQuery(orpc.history.ofRow.queryOptions({ input: { table, id } }));
  if (history.isError) return <LoadError error={history.error} />;
  if (!history.data) return null;
  if (history.data.acts.length === 0) return <Text>{t('history:none')}</Text>;
  const { acts } = history.data;
  const shown = isWhole || acts.length <= SHORT + 1 ? acts : acts.slice(0, SHORT);
  return (
    <>
      <Timeline bulletSize={14} lineWidth={2}>
        {shown.map((act) => (
          <Timeline.Item key={act.transactionId} title={actionText(act.action)}>
            <Stack gap={4}>
              <Text size="sm">
                {momentInDigits(act.at, i18n.language)} · {act.actor}
              </Text>
              <ChangeList changes={act.changes} />
            </Stack>
          </Timeline.Item>
        ))}
      </Timeline>
      {shown.length < acts.length && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setWhole(true)}>
          {t('history:older', { count: acts.length - shown.length })}
        </Button>
      )}
    </>
  );
}
