import { Alert, Button, Card, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';

interface BeginFormProps {
  readonly onBack: () => void;
  readonly onBegun: (begun: boolean) => void;
}

const LONGEST = 200;

/** Three names are enough to begin with. */
export function BeginForm({ onBack, onBegun }: BeginFormProps) {
  const { t } = useTranslation();
  const setting = useQuery(orpc.setting.get.queryOptions());
  const filled = (value: string) => (value.trim() ? null : t('start:begin.required'));
  const form = useForm({
    initialValues: { regionName: '', actor: '', locationName: '', locationCity: '' },
    validate: { regionName: filled, actor: filled, locationName: filled },
  });
  const begin = useMutation({
    mutationFn: async ({ actor, ...region }: typeof form.values) => {
      await client.setting.setActor({ actor });
      return client.start.begin(region);
    },
    // Before the answer: the change event may swap the page first.
    onMutate: () => onBegun(true),
    onError: () => onBegun(false),
  });
  const field = (name: keyof typeof form.values) => ({
    ...form.getInputProps(name),
    maxLength: LONGEST,
    label: t(`start:begin.${name}`),
  });
  return (
    <Card withBorder padding="lg" maw={560}>
      <form noValidate onSubmit={form.onSubmit((values) => begin.mutate(values), focusFirstError)}>
        <Stack>
          {begin.error && (
            <Alert color="red" icon={<IconAlertTriangle />}>
              {errorText(begin.error)}
            </Alert>
          )}
          <TextInput {...field('regionName')} data-autofocus required placeholder={t('start:begin.regionExample')} />
          <TextInput
            {...field('actor')}
            required
            description={t('start:begin.actorHint')}
            placeholder={setting.data?.actor}
          />
          <TextInput {...field('locationName')} required placeholder={t('start:begin.locationExample')} />
          <TextInput {...field('locationCity')} />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('start:begin.back')}
            </Button>
            <Button type="submit" loading={begin.isPending}>
              {t('start:begin.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
