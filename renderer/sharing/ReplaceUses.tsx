import { Button, Group, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import { overlaps } from '#domain/time/period.ts';
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
  /** One thing, or several that fell out together. */
  readonly things: readonly { readonly id: string; readonly name: string }[];
  readonly from: IsoDate;
  /** Stands above the bookings, when there are any. */
  readonly intro: string;
  readonly none: string;
  readonly onClose: () => void;
}

const WITHOUT = 'without';

interface ThingUse extends ComingUse {
  readonly key: string;
  readonly thing: { readonly id: string; readonly name: string };
}

/** The coming bookings of things, each with a choice of what takes its place; what is chosen is done in one act. */
export function ReplaceUses({ things, from, intro, none, onClose }: ReplaceUsesProps) {
  const { t } = useTranslation();
  const asked = useQueries({
    queries: things.map(({ id }) => orpc.sharing.comingUses.queryOptions({ input: { resourceId: id, from } })),
  });
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
  const isKnown = asked.every(({ data }) => data !== undefined);
  const uses = asked
    .flatMap(({ data }, at): ThingUse[] => {
      const thing = things[at];
      return thing ? (data?.uses ?? []).map((use) => ({ ...use, thing, key: `${thing.id} ${use.bookingId}` })) : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const answered = uses.filter(({ key }) => chosen[key]);
  /** What somebody else in the list has got for that time already. */
  const isGiven = (use: ThingUse, id: string) =>
    answered.some((other) => other.key !== use.key && chosen[other.key] === id && overlaps(other, use));
  const send = (overrides: readonly { rule: string; reason: string }[] = []) =>
    replace.mutate({
      choices: answered.map(({ key, thing, bookingId, sequence }) => {
        const by = chosen[key];
        const byId = by && by !== WITHOUT ? by : null;
        return { resourceId: thing.id, bookingId, sequence, byId, overrides: [...overrides] };
      }),
    });
  return (
    <Stack gap="md">
      {uses.length > 0 && <Text size="sm">{intro}</Text>}
      {isKnown && uses.length === 0 && <Text>{none}</Text>}
      {uses.length > 0 && (
        <ScrollArea.Autosize mah="55vh" type="auto">
          <Table verticalSpacing={6} stickyHeader>
            <TableHead
              heads={[
                ...(things.length > 1 ? [t('sharing:column.thing')] : []),
                t('sharing:column.when'),
                t('sharing:column.who'),
                t('sharing:column.instead'),
              ]}
            />
            <Table.Tbody>
              {uses.map((use) => (
                <UseRow
                  key={use.key}
                  use={use}
                  hasThing={things.length > 1}
                  isGiven={(id) => isGiven(use, id)}
                  value={chosen[use.key] ?? ''}
                  onChange={(value) => setChosen({ ...chosen, [use.key]: value })}
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
  readonly use: ThingUse;
  readonly hasThing: boolean;
  readonly isGiven: (id: string) => boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function UseRow({ use, hasThing, isGiven, value, onChange }: UseRowProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const when = periodText(use.start, use.end, i18n.language);
  const who = use.holder || t('sharing:nameless');
  const free = use.replacements.filter(({ id }) => !isGiven(id));
  return (
    <Table.Tr>
      {hasThing && <Table.Td>{use.thing.name}</Table.Td>}
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
          aria-label={t(hasThing ? 'sharing:insteadOf' : 'sharing:insteadFor', {
            name: who,
            when,
            thing: use.thing.name,
          })}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: free.length > 0 ? t('sharing:later') : t('sharing:nothingFree') },
            ...free.map(({ id, name, locationName }) => ({
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
