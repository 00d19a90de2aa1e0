import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { Screen } from '../shell/Screen.tsx';
import { BackLink } from './BackLink.tsx';
import { emptyForm, toForm } from './organisation-form.ts';
import { OrganisationForm } from './OrganisationForm.tsx';

export function NewOrganisationScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // Made once per form, so that a double click adds one organisation.
  const [id] = useState(() => v7());
  return (
    <Screen title={t('organisation:new')} back={<BackLink href="/organisations" label={t('organisation:back')} />}>
      <OrganisationForm
        id={id}
        initial={emptyForm}
        onSaved={() => navigate(`/organisations/${id}`)}
        onCancel={() => navigate('/organisations')}
      />
    </Screen>
  );
}

export function EditOrganisationScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error } = useQuery(orpc.organisation.get.queryOptions({ input: { id } }));
  const toDetail = () => navigate(`/organisations/${id}`);
  const name = data?.organisation.name ?? '';
  return (
    <Screen
      title={data ? t('organisation:editTitle', { name }) : t('organisation:edit')}
      back={<BackLink href={`/organisations/${id}`} label={name || t('organisation:back')} />}
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
