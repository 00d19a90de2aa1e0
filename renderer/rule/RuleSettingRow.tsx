import { ActionIcon, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleSettingName, ruleSettingDefinitions } from '#domain/booking/rule-settings.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { ExceptionForm } from './ExceptionForm.tsx';
import { RuleValueField } from './RuleValueField.tsx';
import type { RuleSave, RuleValue } from './rule-types.ts';
import { useRulePlaces } from './use-rule-places.ts';

interface RuleSettingRowProps {
  readonly name: RuleSettingName;
  /** What is set: for the region, and per location or programme. */
  readonly values: readonly RuleValue[];
}

/** One figure: what it does, its value, and the places where it differs. */
export function RuleSettingRow({ name, values }: RuleSettingRowProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const save = useMutation(
    orpc.rule.save.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('setting:saved'), transactionId),
      onError: showRefusal,
    }),
  );
  const definition = ruleSettingDefinitions[name];
  const region = values.find(({ scope }) => scope === null);
  const exceptions = values.filter(({ scope }) => scope !== null);
  const store = (scope: RuleSave['scope'], value: RuleSave['value']) => save.mutate({ name, scope, value });
  const places = useRulePlaces();
  const label = t(`rule:name.${name}`);
  const value = region?.value ?? definition.default;
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Group align="flex-start" justify="space-between" wrap="nowrap" gap="xl">
        <div>
          <Text fw={600}>{label}</Text>
          <Text size="sm" c="dimmed" maw="34rem">
            {t(`rule:hint.${name}`)}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap" align="flex-start">
          <RuleValueField
            key={`region ${value}`}
            name={name}
            label={label}
            value={value}
            onSave={(changed) => store(null, changed)}
            onReset={region && region.value !== definition.default ? () => store(null, null) : undefined}
          />
          {definition.scopes.length > 0 && (
            <Tooltip label={t('rule:exception.add')}>
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={t('rule:exception.addTo', { label })}
                aria-expanded={adding}
                onClick={() => setAdding(true)}
              >
                <IconPlus size={18} />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      </Group>
      {exceptions.map(({ scope, value: own }) => {
        if (!scope) return null;
        const place = places[scope.kind].find(({ id }) => id === scope.id)?.name ?? t('rule:exception.gone');
        return (
          <Group key={scope.id} justify="space-between" wrap="nowrap" gap="xl" pl="md">
            <Text size="sm">{t(`rule:exception.${scope.kind}`, { name: place })}</Text>
            <Group gap={4} wrap="nowrap" align="flex-start">
              <RuleValueField
                key={`${scope.id} ${own}`}
                name={name}
                label={`${label}, ${place}`}
                value={own}
                onSave={(changed) => store(scope, changed)}
              />
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={t('rule:exception.remove', { label, name: place })}
                onClick={() => store(scope, null)}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
      {adding && (
        <ExceptionForm
          name={name}
          label={label}
          taken={exceptions.map(({ scope }) => scope?.id ?? '')}
          onSave={(scope, changed) => {
            store(scope, changed);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </Stack>
  );
}
