import { Card, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OrganisationField } from '../booking/form/OrganisationField.tsx';
import { orpc } from '../client.ts';
import { GroupsField } from '../programme/GroupsField.tsx';
import { OwnFields } from './OwnFields.tsx';
import { SwitchWhat } from './SwitchWhat.tsx';
import { type QuestionPart, wholeNumber } from './visit-values.ts';
import { WishFields } from './WishFields.tsx';

/** Step 1: who comes, with how many, for what, and when it would suit. */
export function QuestionForm({ values, onChange }: QuestionPart) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.programme.list.queryOptions());
  const offered = (data?.programmes ?? []).filter(({ status }) => status === 'active');
  const unreadable = (text: string) => text.trim() !== '' && wholeNumber(text) === undefined;
  const number = (field: 'pupils' | 'supervisors', hint?: string) => (
    <TextInput
      label={t(`visit:field.${field}`)}
      {...(hint && { description: hint })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={values[field]}
      inputMode="numeric"
      maxLength={9}
      withAsterisk={field === 'pupils'}
      error={unreadable(values[field]) && t('visit:field.noNumber')}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Card withBorder radius="md" padding="md" component="section" aria-labelledby="visit-question">
      <Stack gap="sm">
        <Title order={2} size="h5" id="visit-question">
          {t('visit:step.question')}
        </Title>
        <OrganisationField value={values.organisationId} onChange={(organisationId) => onChange({ organisationId })} />
        <GroupsField
          label={t('visit:field.groups')}
          placeholder={t('visit:field.groupsPlaceholder')}
          value={values.groups}
          onChange={(groups) => onChange({ groups })}
        />
        <SimpleGrid cols={2} spacing="sm">
          {number('pupils')}
          {number('supervisors')}
        </SimpleGrid>
        <SwitchWhat isOwn={values.isOwn} onChange={(isOwn) => onChange({ isOwn })} />
        {values.isOwn ? (
          <OwnFields values={values} onChange={onChange} />
        ) : (
          <Select
            label={t('visit:field.programme')}
            placeholder={t('visit:field.programmePlaceholder')}
            data={offered.map(({ id, version }) => ({ value: id, label: version.name }))}
            value={values.programmeId}
            searchable
            withAsterisk
            openOnFocus={false}
            nothingFoundMessage={t('visit:field.noProgramme')}
            onChange={(programmeId) => onChange({ programmeId })}
          />
        )}
        <WishFields values={values} onChange={onChange} />
      </Stack>
    </Card>
  );
}
