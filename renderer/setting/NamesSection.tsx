import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roles } from '#domain/booking/role.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { NameField } from './NameField.tsx';
import { Section } from './Section.tsx';

/** Who works here, and what the region is called. */
export function NamesSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const setting = useQuery(orpc.setting.get.queryOptions());
  const setActor = useMutation(
    orpc.setting.setActor.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.setting.key() });
        notifyDone(t('setting:saved'));
      },
      onError: showRefusal,
    }),
  );
  const setRegionName = useMutation(
    orpc.setting.setRegionName.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('setting:saved'), transactionId),
      onError: showRefusal,
    }),
  );
  if (!setting.data) return null;
  const { actor, role, regionName } = setting.data;
  return (
    <Section title={t('setting:names.title')}>
      <NameField
        key={`actor ${actor}`}
        label={t('setting:names.actor')}
        description={t('setting:names.actorHint')}
        value={actor}
        saving={setActor.isPending}
        onSave={(value) => setActor.mutate({ actor: value })}
      />
      <NativeSelect
        label={t('setting:names.role')}
        description={t('setting:names.roleHint')}
        value={role}
        data={roles.map((value) => ({ value, label: t(`setting:role.${value}`) }))}
        onChange={(event) => {
          const chosen = roles.find((one) => one === event.currentTarget.value);
          if (chosen) setActor.mutate({ actor, role: chosen });
        }}
        maw={460}
      />
      <NameField
        key={`region ${regionName}`}
        label={t('setting:names.region')}
        description={t('setting:names.regionHint')}
        value={regionName}
        saving={setRegionName.isPending}
        onSave={(value) => setRegionName.mutate({ regionName: value })}
      />
    </Section>
  );
}
