import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { DateField } from '../booking/form/DateField.tsx';
import { OrganisationField } from '../booking/form/OrganisationField.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { GroupsField } from '../programme/GroupsField.tsx';
import { weekdayName } from '../time/format.ts';
import type { WishItem } from './wish-item.ts';

interface WishFormProps {
  readonly opened: boolean;
  /** Null for a new one. */
  readonly wish: WishItem | null;
  readonly onClose: () => void;
}

/** What a school asks while there is no place: what, for whom, and when it can come. */
export function WishForm({ opened, wish, onClose }: WishFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(wish ? 'planning:wish.editTitle' : 'planning:wish.add')}
    >
      <WishFields wish={wish} onClose={onClose} />
    </SideForm>
  );
}

const weekdays = [1, 2, 3, 4, 5] as const;

function startValues(wish: WishItem | null, today: string) {
  return {
    organisationId: wish?.organisationId ?? null,
    programmeId: wish?.programmeId ?? '',
    locationId: wish?.locationId ?? '',
    groups: wish?.groups ?? [],
    pupils: wish?.pupils?.toString() ?? '',
    firstOn: dateAsTyped(wish?.firstOn ?? today),
    lastOn: dateAsTyped(wish?.lastOn ?? schoolYearDays(schoolYearOf(today)).lastOn),
    weekdays: wish?.weekdays ?? [],
    note: wish?.note ?? '',
  };
}

function WishFields({ wish, onClose }: Omit<WishFormProps, 'opened'>) {
  const { t, i18n } = useTranslation();
  const today = dateOf(Date.now());
  const [values, setValues] = useState(() => startValues(wish, today));
  const [isTried, setTried] = useState(false);
  const [id] = useState(() => wish?.id ?? crypto.randomUUID());
  const change = (patch: Partial<typeof values>) => setValues((now) => ({ ...now, ...patch }));
  const locations = useQuery(orpc.location.list.queryOptions());
  const programmes = useQuery(orpc.programme.list.queryOptions({ input: {} }));
  const save = useMutation(
    orpc.planning.saveWish.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('planning:wish.saved'), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const firstOn = parseTypedDate(values.firstOn, today);
  const lastOn = parseTypedDate(values.lastOn, today);
  const pupils = /^\d{1,5}$/.test(values.pupils.trim()) ? Number(values.pupils) : null;
  const errors = {
    organisation: values.organisationId === null,
    pupils: values.pupils.trim() !== '' && pupils === null,
    firstOn: firstOn ? undefined : 'booking:error.date',
    lastOn: lastOn ? (firstOn && lastOn < firstOn ? 'planning:refusal.period-order' : undefined) : 'booking:error.date',
  };
  const submit = () => {
    setTried(true);
    const { organisationId, programmeId, locationId, groups, note } = values;
    if (!organisationId || !firstOn || !lastOn || errors.lastOn || errors.pupils) return;
    save.mutate({
      id,
      organisationId,
      programmeId: programmeId || null,
      locationId: locationId || null,
      groups: [...groups],
      pupils,
      firstOn,
      lastOn,
      weekdays: [...values.weekdays],
      note: note.trim(),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <div>
          <OrganisationField value={values.organisationId} onChange={(organisationId) => change({ organisationId })} />
          {isTried && errors.organisation && <FieldError text={t('planning:wish.whoMissing')} />}
        </div>
        <NativeSelect
          label={t('planning:wish.programme')}
          value={values.programmeId}
          data={[
            { value: '', label: t('planning:wish.ownQuestion') },
            ...(programmes.data?.programmes ?? [])
              .filter((one) => one.status === 'active' || one.id === values.programmeId)
              .map((one) => ({ value: one.id, label: one.version.name })),
          ]}
          onChange={(event) => change({ programmeId: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <GroupsField
            label={t('planning:wish.groups')}
            value={values.groups}
            onChange={(groups) => change({ groups: [...groups] })}
          />
          <TextInput
            label={t('booking:group.pupils')}
            inputMode="numeric"
            maxLength={5}
            value={values.pupils}
            error={isTried && errors.pupils && t('booking:error.number')}
            onChange={(event) => change({ pupils: event.currentTarget.value })}
          />
          <DateField
            label={t('planning:wish.firstOn')}
            field="firstOn"
            value={values.firstOn}
            today={today}
            error={isTried ? errors.firstOn : undefined}
            onChange={(typed) => change({ firstOn: typed })}
            onLeave={() => undefined}
          />
          <DateField
            label={t('planning:wish.lastOn')}
            field="lastOn"
            value={values.lastOn}
            today={today}
            error={isTried ? errors.lastOn : undefined}
            onChange={(typed) => change({ lastOn: typed })}
            onLeave={() => undefined}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('planning:wish.weekdays')}
          description={t('planning:wish.weekdaysHint')}
          value={values.weekdays.map(String)}
          onChange={(days) => change({ weekdays: days.map(Number).sort() })}
        >
          <Group gap="md" mt="xs">
            {weekdays.map((day) => (
              <Checkbox key={day} value={String(day)} label={weekdayName(day, i18n.language)} />
            ))}
          </Group>
        </Checkbox.Group>
        <NativeSelect
          label={t('planning:wish.location')}
          value={values.locationId}
          data={[
            { value: '', label: t('planning:wish.anywhere') },
            ...(locations.data?.locations ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => change({ locationId: event.currentTarget.value })}
        />
        <Textarea
          label={t('planning:wish.note')}
          description={t('booking:notes.hint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={values.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('planning:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('planning:save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function FieldError({ text }: { readonly text: string }) {
  return (
    <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: 'var(--mantine-font-size-sm)' }}>
      {text}
    </div>
  );
}
