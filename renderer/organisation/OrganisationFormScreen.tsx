import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { emptyForm, toForm } from './organisation-form.ts';

export function NewOrganisationScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // Made once per form, so that a double click adds one organisation.
  const [id] = useState(() => v7());
  return (
    <Screen title={t('organisation:new')} back={<BackLink href="/organisation" label={t('organisation:back')} />}>
      <OrganisationForm
        id={id}
        initial={emptyForm}
        onSaved={() => navigate(`/organisation/${id}`)}
        onCancel={() => navigate('/organisation')}
      />
    </Screen>
  );
}

export function EditOrganisationScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error } = useQuery(orpc.organisation.get.queryOptions({ input: { id } }));
  const toDetail = () => navigate(`/organisation/${id}`);
  const name = data?.organisation.name ?? '';
  return (
    <Screen
      title={data ? t('organisation:editTitle', { name }) : t('organisation:edit')}
      back={<BackLink href={`/organisation/${id}`} label={name || t('organisation:back')} />}
    >
      {error && (
        <Alert color="red" icon={<IconAlertTriangle />}>
          {errorText(error)}
        </Alert>
      )}
      {data && <OrganisationForm id={id} initial={toForm(data.organisation)} onSaved={toDetail} onCancel={toDetail} />}
    </Screen>
  );
}
