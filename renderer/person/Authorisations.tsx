import { Button, Card, Group, MultiSelect, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import type { PersonDetail } from './person-types.ts';

/** Which machines the person may work with: by model, because training is for a kind of machine. */
export function Authorisations({ person }: { readonly person: PersonDetail }) {
  const { t } = useTranslation();
  const { id, name } = person.summary;
  const { data } = useQuery(orpc.inventory.model.list.queryOptions());
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const save = useMutation(
    orpc.person.setAuthorisations.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('person:authorisation.saved', { name }), transactionId);
        setChosen(null);
      },
      onError: showRefusal,
    }),
  );
  const current = person.authorisations.map(({ modelId }) => modelId);
  const givenOn = new Map(person.authorisations.map((one) => [one.modelId, one.givenOn]));
  const models = [...(data?.models ?? [])].sort(
    (a, b) => Number(b.authorisationNeeded) - Number(a.authorisationNeeded),
  );
  const groupOf = (needed: boolean) => ({
    group: t(needed ? 'person:authorisation.needed' : 'person:authorisation.other'),
    items: models
      .filter((model) => model.authorisationNeeded === needed)
      .map((model) => ({ value: model.id, label: model.name })),
  });
  const options = [groupOf(true), groupOf(false)].filter(({ items }) => items.length > 0);
  return (
    <Card withBorder padding="md" component="section" aria-label={t('person:authorisation.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('person:authorisation.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('person:authorisation.hint')}
      </Text>
      <MultiSelect
        aria-label={t('person:authorisation.title')}
        placeholder={t('person:authorisation.placeholder')}
        data={options}
        value={[...(chosen ?? current)]}
        onChange={setChosen}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('person:authorisation.nothing')}
      />
      {chosen && (
        <Group justify="flex-end" mt="sm" gap="xs">
          <Button variant="default" onClick={() => setChosen(null)}>
            {t('person:cancel')}
          </Button>
          <Button
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                id,
                authorisations: chosen.map((modelId) => ({ modelId, givenOn: givenOn.get(modelId) ?? null })),
              })
            }
          >
            {t('person:save')}
          </Button>
        </Group>
      )}
    </Card>
  );
}
