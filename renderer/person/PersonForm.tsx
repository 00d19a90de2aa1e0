import { Button, Checkbox, Fieldset, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type PersonKind, personKinds } from '#domain/person/person.ts';
import { tidySkills } from '#domain/person/skills.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { LocationSelect } from '../inventory/LocationSelect.tsx';
import { OwnerSelect } from '../inventory/OwnerSelect.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import type { PersonDetail } from './person-types.ts';

interface PersonFormProps {
  readonly opened: boolean;
  /** Absent for a new one. */
  readonly person: PersonDetail | null;
  readonly onClose: () => void;
}

export function PersonForm({ opened, onClose, person }: PersonFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      title={person ? t('person:edit', { name: person.summary.name }) : t('person:new')}
    >
      <PersonFields person={person} onClose={onClose} />
    </SideForm>
  );
}

function PersonFields({ person, onClose }: Omit<PersonFormProps, 'opened'>) {
  const { t } = useTranslation();
  // Made once per form, so that a double click makes one person.
  const [id] = useState(() => person?.summary.id ?? v7());
  const save = useMutation(orpc.person.save.mutationOptions());
  const skills = useKnownSkills();
  const form = useForm<PersonValues>({
    initialValues: initialValues(person),
    validate: { name: (name) => (name.trim() === '' ? t('person:refusal.name-empty') : null) },
  });
  const submit = form.onSubmit(
    (values) =>
      save.mutate(
        { id, ...values, skills: [...tidySkills(values.skills)] },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('person:saved', { name: values.name.trim() }), transactionId);
            onClose();
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  const { vogNeeded } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('person:field.name')}
          withAsterisk
          data-autofocus
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('person:field.kind')}
          data={personKinds.map((kind) => ({ value: kind, label: t(`person:kind.${kind}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <OwnerSelect
          label={t('person:field.organisation')}
          placeholder={t('person:organisationPlaceholder')}
          ownerName={person?.summary.organisationName ?? null}
          value={form.values.organisationId}
          onChange={(value) => form.setFieldValue('organisationId', value)}
          error={form.errors.organisationId}
        />
        <LocationSelect
          label={t('person:field.location')}
          value={form.values.locationId}
          onChange={(value) => form.setFieldValue('locationId', value)}
          error={form.errors.locationId}
        />
        <TagsInput
          label={t('person:field.skills')}
          description={t('person:skillsHint')}
          data={skills}
          maxTags={40}
          splitChars={[',', ';']}
          {...form.getInputProps('skills')}
        />
        <Fieldset legend="VOG">
          <Stack gap="sm">
            <Checkbox label={t('person:vogNeeded')} {...form.getInputProps('vogNeeded', { type: 'checkbox' })} />
            {vogNeeded && (
              <>
                <Group grow align="start">
                  <DateField
                    label={t('person:field.vogIssuedOn')}
                    value={form.values.vogIssuedOn}
                    onChange={(value) => form.setFieldValue('vogIssuedOn', value)}
                    error={form.errors.vogIssuedOn}
                  />
                  <DateField
                    label={t('person:field.vogSeenOn')}
                    value={form.values.vogSeenOn}
                    onChange={(value) => form.setFieldValue('vogSeenOn', value)}
                    error={form.errors.vogSeenOn}
                  />
                </Group>
                <TextInput
                  label={t('person:field.vogSeenBy')}
                  description={t('person:vogHint')}
                  maxLength={200}
                  {...form.getInputProps('vogSeenBy')}
                />
              </>
            )}
          </Stack>
        </Fieldset>
        <TextInput label={t('person:field.phone')} type="tel" maxLength={200} {...form.getInputProps('phone')} />
        <TextInput label={t('person:field.email')} type="email" maxLength={200} {...form.getInputProps('email')} />
        <Textarea
          label={t('person:field.note')}
          description={t('person:noteHint')}
          autosize
          minRows={2}
          maxLength={5000}
          {...form.getInputProps('note')}
        />
      </Stack>
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('person:cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('person:save')}
        </Button>
      </FormActions>
    </form>
  );
}

interface PersonValues extends Record<string, unknown> {
  readonly name: string;
  readonly kind: PersonKind;
  readonly organisationId: string | null;
  readonly locationId: string | null;
  readonly skills: string[];
  readonly vogNeeded: boolean;
  readonly vogIssuedOn: IsoDate | null;
  readonly vogSeenOn: IsoDate | null;
  readonly vogSeenBy: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
}

function initialValues(person: PersonDetail | null): PersonValues {
  return {
    name: person?.summary.name ?? '',
    kind: person?.summary.kind ?? 'instructor',
    organisationId: person?.summary.organisationId ?? null,
    locationId: person?.summary.locationId ?? null,
    skills: [...(person?.summary.skills ?? [])],
    vogNeeded: person?.vogNeeded ?? true,
    vogIssuedOn: person?.vogIssuedOn ?? null,
    vogSeenOn: person?.vogSeenOn ?? null,
    vogSeenBy: person?.vogSeenBy ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    note: person?.note ?? '',
  };
}

/** What others can, and what is usual in a techlab: nobody has to invent the words. */
function useKnownSkills(): string[] {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.person.list.queryOptions());
  const usual = t('person:usualSkills').split(';');
  return [...tidySkills([...usual, ...(data?.people ?? []).flatMap(({ skills }) => skills)])].sort((a, b) =>
    a.localeCompare(b),
  );
}
