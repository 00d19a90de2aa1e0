import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areVisitSlots, type VisitSlot } from '#domain/planning/visit-slots.ts';
import { parseTypedTime } from '#domain/time/parse-typed.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { Section } from '../setting/Section.tsx';

/** The half days in which groups come: of the region, and where a location has others. */
export function SlotsSection() {
  const { t } = useTranslation();
  const [place, setPlace] = useState('');
  const { data } = useQuery(orpc.planning.settings.queryOptions());
  const locations = useQuery(orpc.location.list.queryOptions());
  const save = useMutation(
    orpc.planning.saveSlots.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('setting:saved'), transactionId),
      onError: showRefusal,
    }),
  );
  if (!data) return null;
  const own = data.slots.locations.find(({ locationId }) => locationId === place)?.slots;
  const shown = own ?? data.slots.region;
  const store = (slots: readonly VisitSlot[] | null) =>
    save.mutate({ locationId: place || null, slots: slots && [...slots] });
  return (
    <Section title={t('planning:slots.title')} intro={t('planning:slots.intro')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('planning:slots.where')}
          maw={360}
          value={place}
          data={[
            { value: '', label: t('planning:slots.region') },
            ...(locations.data?.locations ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {place && (
          <Text size="sm" c="dimmed">
            {t(own ? 'planning:slots.own' : 'planning:slots.asRegion')}
          </Text>
        )}
        <SlotsForm key={`${place} ${JSON.stringify(shown)}`} slots={shown} onSave={store} />
        {own && (
          <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => store(null)}>
            {t('planning:slots.reset')}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

interface SlotsFormProps {
  readonly slots: readonly VisitSlot[];
  readonly onSave: (slots: readonly VisitSlot[]) => void;
}

/** Typed as one line, as people write it: `8:45-11:45, 12:30-14:30`. */
function SlotsForm({ slots, onSave }: SlotsFormProps) {
  const { t } = useTranslation();
  const kept = slots.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');
  const [typed, setTyped] = useState(kept);
  const wanted = readSlots(typed);
  const isChanged = typed.trim() !== kept;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) onSave(wanted);
      }}
    >
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t('planning:slots.label')}
          placeholder="08:45-11:45, 12:30-14:30"
          w={360}
          maxLength={120}
          value={typed}
          error={!wanted && t('planning:slots.wrong')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {isChanged && (
          <Button type="submit" mt={25} disabled={!wanted}>
            {t('planning:save')}
          </Button>
        )}
      </Group>
    </form>
  );
}

function readSlots(typed: string): readonly VisitSlot[] | null {
  const spans = typed.split(/[,;]/).map((span) => span.trim());
  const slots = spans
    .filter((span) => span !== '')
    .map((span) => {
      const [from = '', until = ''] = span.split(/\s*[-–]\s*/);
      return { opens: parseTypedTime(from), closes: parseTypedTime(until) };
    });
  return areVisitSlots(slots) ? slots : null;
}
