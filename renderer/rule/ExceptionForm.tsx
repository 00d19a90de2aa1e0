import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleScope, type RuleSettingName, ruleSettingDefinitions } from '#domain/booking/rule-settings.ts';
import { RuleValueField } from './RuleValueField.tsx';
import { useRulePlaces } from './use-rule-places.ts';

interface ExceptionFormProps {
  readonly name: RuleSettingName;
  readonly label: string;
  /** Places that have their own value already. */
  readonly taken: readonly string[];
  readonly onSave: (scope: { kind: RuleScope; id: string }, value: number | string) => void;
  readonly onCancel: () => void;
}

/** Another value for one location or programme. */
export function ExceptionForm({ name, label, taken, onSave, onCancel }: ExceptionFormProps) {
  const { t } = useTranslation();
  const places = useRulePlaces();
  const { scopes, default: value } = ruleSettingDefinitions[name];
  const groups = scopes.map((kind) => ({
    group: t(`rule:exception.kind.${kind}`),
    items: places[kind]
      .filter(({ id }) => !taken.includes(id))
      .map((place) => ({ value: `${kind}:${place.id}`, label: place.name })),
  }));
  const [chosen, setChosen] = useState('');
  const [kind, id] = chosen.split(':') as [RuleScope, string | undefined];
  return (
    <Group align="flex-start" gap="md" pl="md" wrap="nowrap">
      <NativeSelect
        aria-label={t('rule:exception.where', { label })}
        data={[{ value: '', label: t('rule:exception.choose') }, ...groups.filter(({ items }) => items.length > 0)]}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        style={{ flex: 1 }}
      />
      {id && <RuleValueField name={name} label={label} value={value} onSave={(own) => onSave({ kind, id }, own)} />}
      <Button variant="subtle" onClick={onCancel}>
        {t('rule:exception.cancel')}
      </Button>
    </Group>
  );
}
