import { Autocomplete, Button, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type DayPart, dayParts } from '#domain/transport/trip-plan.ts';
import { orpc } from '../client.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { DateField } from '../time/DateField.tsx';
import { longDate } from '../time/format.ts';
import type { TripItem } from './transport-types.ts';
import { usePlanTrips } from './use-plan-trips.ts';

interface PlanTripsDialogProps {
  /** Empty: closed. Of one trip the day can be chosen too. */
  readonly trips: readonly TripItem[];
  readonly date: IsoDate;
  readonly onClose: () => void;
}

/** Who drives, and for one trip on which day: by itself on the day of need. */
export function PlanTripsDialog({ trips, date, onClose }: PlanTripsDialogProps) {
  const { t } = useTranslation();
  const [first] = trips;
  const one = trips.length === 1 && first;
  const title = one
    ? t('transport:plan.title', { name: one.name, from: one.fromName, to: one.toName })
    : t('transport:plan.who');
  return (
    <Dialog opened={trips.length > 0} onClose={onClose} title={title}>
      {first && <PlanForm trips={trips} first={first} date={date} onClose={onClose} />}
    </Dialog>
  );
}

type When = 'need' | 'beside' | 'other';

function PlanForm({ trips, first, date, onClose }: PlanTripsDialogProps & { readonly first: TripItem }) {
  const { t, i18n } = useTranslation();
  const people = usePeopleByLabel();
  const { plan, neededBy, leaveAfter, kind, driver } = first;
  const beside = first.dayBefore ?? first.dayAfter;
  const isBrought = kind !== 'loan' && neededBy !== null;
  const needed = neededBy ?? leaveAfter;
  const onNeed = needed === null ? date : dateOf(needed);
  const [typed, setWho] = useState<string | null>(null);
  const known = driver?.personId ? [...people].find(([, id]) => id === driver.personId)?.[0] : undefined;
  const who = typed ?? known ?? driver?.name ?? '';
  const [when, setWhen] = useState<When>(whenOf(plan?.on ?? onNeed, onNeed, beside));
  const [other, setOther] = useState<IsoDate | null>(plan?.on ?? null);
  const [part, setPart] = useState<DayPart | null>(plan?.part ?? null);
  const save = usePlanTrips();
  const on = when === 'need' ? onNeed : when === 'beside' ? beside : other;
  const isOne = trips.length === 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on === null || save.isPending) return;
    const name = who.trim();
    const chosen = when === 'need' && part === null ? null : { on, part };
    save.mutate(
      {
        tripIds: trips.map(({ id }) => id),
        driver: name === '' ? null : { personId: people.get(name) ?? null, name },
        ...(isOne && { plan: chosen }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isOne && <Text size="sm">{t('transport:plan.all', { count: trips.length })}</Text>}
        <Autocomplete
          label={t('transport:plan.who')}
          description={t('transport:plan.whoHint')}
          data={[...people.keys()]}
          value={who}
          onChange={setWho}
          maxLength={200}
          limit={40}
          data-autofocus={isOne ? undefined : true}
        />
        {isOne && (
          <>
            <Radio.Group label={t('transport:plan.when')} value={when} onChange={(value) => setWhen(value as When)}>
              <Stack gap={6} mt={6}>
                <Radio
                  value="need"
                  data-autofocus
                  label={t('transport:plan.onNeed', { date: longDate(onNeed, i18n.language) })}
                />
                {beside && (
                  <Radio
                    value="beside"
                    label={t(isBrought ? 'transport:plan.dayBefore' : 'transport:plan.dayAfter', {
                      date: longDate(beside, i18n.language),
                    })}
                  />
                )}
                <Radio value="other" label={t('transport:plan.other')} />
              </Stack>
            </Radio.Group>
            {when === 'other' && (
              <DateField label={t('transport:plan.day')} value={other} onChange={setOther} w={180} />
            )}
            <SegmentedControl
              aria-label={t('transport:plan.part')}
              value={part ?? ''}
              onChange={(value) => setPart(dayParts.find((one) => one === value) ?? null)}
              data={[
                { value: '', label: t('transport:plan.wholeDay') },
                ...dayParts.map((one) => ({ value: one, label: t(`visit:dayPart.${one}`) })),
              ]}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('transport:plan.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={on === null}>
            {t('transport:plan.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function whenOf(planned: IsoDate, onNeed: IsoDate, beside: IsoDate | null): When {
  if (planned === onNeed) return 'need';
  return planned === beside ? 'beside' : 'other';
}

/** The people that are known, by what tells them apart: two of one name with where they are from. */
function usePeopleByLabel(): ReadonlyMap<string, string> {
  const { data } = useQuery(orpc.person.list.queryOptions());
  const people = (data?.people ?? []).filter(({ active }) => active);
  const named = Map.groupBy(people, ({ name }) => name);
  return new Map(
    people.map(({ id, name, organisationName, locationName }) => {
      const isAlone = named.get(name)?.length === 1;
      return [isAlone ? name : [name, organisationName ?? locationName].filter(Boolean).join(' · '), id];
    }),
  );
}
