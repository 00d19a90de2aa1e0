import { Button, Group, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { OverrideForm } from '../booking/OverrideForm.tsx';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { VerdictList } from '../booking/VerdictList.tsx';
import { periodText } from '../booking/verdict-text.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import type { ComingUse } from './sharing-types.ts';

interface ReplaceUsesProps {
  readonly resourceId: string;
  readonly from: IsoDate;
  /** Stands above the bookings, when there are any. */
  readonly intro: string;
  readonly none: string;
  readonly onClose: () => void;
}

const WITHOUT = 'without';

/** The coming bookings of a thing, each with a choice of what takes its place. */
export function ReplaceUses({ resourceId, from, intro, none, onClose }: ReplaceUsesProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.sharing.comingUses.queryOptions({ input: { resourceId, from } }));
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<readonly Verdict[] | null>(null);
  const replace = useMutation(
    orpc.sharing.replace.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('sharing:replaced'), transactionId);
        setChosen({});
        setRefused(null);
      },
      onError: (error) => {
        if (error instanceof ORPCError && error.code === 'BOOKING_REFUSED')
          setRefused((error.data as { verdicts: Verdict[] }).verdicts);
        else showRefusal(error);
      },
    }),
  );
  const uses = data?.uses ?? [];
  const answered = uses.filter(({ bookingId }) => chosen[bookingId]);
  const send = (overrides: readonly { rule: string; reason: string }[] = []) =>
    replace.mutate({
      resourceId,
      choices: answered.map(({ bookingId, sequence }) => {
        const by = chosen[bookingId];
        return { bookingId, sequence, byId: by && by !== WITHOUT ? by : null, overrides: [...overrides] };
      }),
    });
  return (
    <Stack gap="md">
      {uses.length > 0 && <Text size="sm">{intro}</Text>}
      {data && uses.length === 0 && <Text>{none}</Text>}
      {uses.length > 0 && (
        <ScrollArea.Autosize mah="55vh" type="auto">
          <Table verticalSpacing={6} stickyHeader>
            <TableHead heads={[t('sharing:column.when'), t('sharing:column.who'), t('sharing:column.instead')]} />
            <Table.Tbody>
              {uses.map((use) => (
                <UseRow
                  key={use.bookingId}
                  use={use}
                  value={chosen[use.bookingId] ?? ''}
                  onChange={(value) => setChosen({ ...chosen, [use.bookingId]: value })}
                />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {refused && (
        <Stack gap="sm">
          <VerdictList verdicts={refused} />
          {refused.every(({ level }) => level === 'warning') && (
            <OverrideForm warnings={refused} onOverride={send} busy={replace.isPending} />
          )}
        </Stack>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('sharing:close')}
        </Button>
        {uses.length > 0 && (
          <Button disabled={answered.length === 0} loading={replace.isPending} onClick={() => send()}>
            {answered.length === 0 ? t('sharing:replaceNone') : t('sharing:replaceAll', { count: answered.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface UseRowProps {
  readonly use: ComingUse;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function UseRow({ use, value, onChange }: UseRowProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const when = periodText(use.start, use.end, i18n.language);
  const who = use.holder || t('sharing:nameless');
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={500}>
          {when}
        </Text>
        <Text size="sm" c="dimmed">
          {use.locationName}
        </Text>
      </Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="subtle" px={0} onClick={() => openExisting(use.bookingId)}>
          {who}
        </Button>
        <Text size="sm" c="dimmed">
          {[use.groupLabel, use.contactName, use.contactPhone].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('sharing:insteadFor', { name: who, when })}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: use.replacements.length > 0 ? t('sharing:later') : t('sharing:nothingFree') },
            ...use.replacements.map(({ id, name, locationName }) => ({
              value: id,
              label: [name, locationName].filter(Boolean).join(' · '),
            })),
            { value: WITHOUT, label: t('sharing:without') },
          ]}
        />
      </Table.Td>
    </Table.Tr>
  );
}
