import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CancellationPolicy, dayUnits, isCancellationPolicy, MOST_TIERS } from '#domain/planning/cancellation.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { Section } from '../setting/Section.tsx';

/** What cancelling costs, by how long before the visit. */
export function CancellationSection() {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.planning.settings.queryOptions());
  if (!data) return null;
  return (
    <Section title={t('planning:policy.title')} intro={t('planning:policy.intro')}>
      <PolicyForm key={JSON.stringify(data.cancellation)} policy={data.cancellation} />
    </Section>
  );
}

function PolicyForm({ policy }: { readonly policy: CancellationPolicy }) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(policy.unit);
  const [tiers, setTiers] = useState(() => policy.tiers.map((tier, key) => ({ ...tier, key })));
  const save = useMutation(
    orpc.planning.saveCancellation.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('setting:saved'), transactionId),
      onError: showRefusal,
    }),
  );
  const change = (key: number, patch: Partial<(typeof tiers)[number]>) =>
    setTiers((now) => now.map((tier) => (tier.key === key ? { ...tier, ...patch } : tier)));
  const wanted = { unit, tiers: tiers.map(({ leastDays, share }) => ({ leastDays, share })) };
  const isChanged = JSON.stringify(wanted) !== JSON.stringify({ unit: policy.unit, tiers: policy.tiers });
  const isSane = isCancellationPolicy(wanted);
  const add = () => {
    const [first] = tiers;
    const key = Math.max(...tiers.map((tier) => tier.key)) + 1;
    setTiers([{ leastDays: (first?.leastDays ?? 0) + 14, share: 0, key }, ...tiers]);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSane) save.mutate(wanted);
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('planning:policy.unit')}
          maw={260}
          value={unit}
          data={dayUnits.map((value) => ({ value, label: t(`planning:policy.${value}`) }))}
          onChange={(event) => setUnit(dayUnits.find((value) => value === event.currentTarget.value) ?? unit)}
        />
        {tiers.map((tier, index) => {
          const isLast = index === tiers.length - 1;
          return (
            <Group
              key={tier.key}
              align="flex-end"
              gap="sm"
              role="group"
              aria-label={t('planning:policy.tier', { number: index + 1 })}
            >
              {isLast ? (
                <Text w={200} pb={8}>
                  {t('planning:policy.later')}
                </Text>
              ) : (
                <NumberInput
                  label={t('planning:policy.leastDays')}
                  w={200}
                  min={1}
                  max={365}
                  allowDecimal={false}
                  value={tier.leastDays}
                  onChange={(value) => change(tier.key, { leastDays: Number(value) })}
                />
              )}
              <NumberInput
                label={t('planning:policy.share')}
                w={140}
                min={0}
                max={100}
                allowDecimal={false}
                suffix=" %"
                value={tier.share}
                onChange={(value) => change(tier.key, { share: Number(value) })}
              />
              {!isLast && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  aria-label={t('planning:policy.remove', { count: tier.leastDays })}
                  onClick={() => setTiers(tiers.filter((one) => one.key !== tier.key))}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              )}
            </Group>
          );
        })}
        {!isSane && (
          <Text size="sm" c="red" role="alert">
            {t('planning:refusal.policy-order')}
          </Text>
        )}
        <Text size="sm" c="dimmed" maw="46rem">
          {t('planning:policy.exempt')}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={tiers.length >= MOST_TIERS}
            onClick={add}
          >
            {t('planning:policy.add')}
          </Button>
          {isChanged && (
            <Button type="submit" disabled={!isSane} loading={save.isPending}>
              {t('planning:policy.save')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
