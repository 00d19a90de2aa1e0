import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRuleValue, type RuleSettingName, ruleSettingDefinitions } from '#domain/booking/rule-settings.ts';
import classes from './RuleValueField.module.css';

interface RuleValueFieldProps {
  readonly name: RuleSettingName;
  readonly label: string;
  readonly value: number | string;
  readonly onSave: (value: number | string) => void;
  /** Back to what counts without it; absent when nothing was set. */
  readonly onReset?: (() => void) | undefined;
}

/** A figure with its unit. A choice is kept at once; a number with Enter or the button, so that none is kept half typed. */
export function RuleValueField({ name, label, value, onSave, onReset }: RuleValueFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(value));
  const definition = ruleSettingDefinitions[name];
  if (definition.kind === 'choice') {
    return (
      <NativeSelect
        aria-label={label}
        className={classes.choice}
        value={value}
        data={definition.options.map((option) => ({ value: option, label: t(`rule:choice.${name}.${option}`) }))}
        onChange={(event) => onSave(event.currentTarget.value)}
      />
    );
  }
  const changed = typed.trim() !== String(value);
  const wanted = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
  const wrong = changed && !isRuleValue(name, wanted);
  const { least, most, unit } = definition;
  return (
    <form
      className={classes.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !wrong) onSave(wanted);
      }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="flex-end">
        {changed && (
          <Button type="submit" variant="default" disabled={wrong} aria-label={t('setting:saveOf', { label })}>
            {t('setting:save')}
          </Button>
        )}
        {!changed && onReset && (
          <Button
            variant="subtle"
            onClick={onReset}
            aria-label={t('rule:resetOf', { label, value: definition.default })}
          >
            {t('rule:reset', { value: definition.default })}
          </Button>
        )}
        <TextInput
          aria-label={label}
          inputMode="numeric"
          className={classes.number}
          value={typed}
          maxLength={6}
          rightSectionWidth={92}
          rightSection={<span className={classes.unit}>{t(`rule:unit.${unit}`)}</span>}
          error={wrong ? t('rule:bounds', { least, most }) : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
    </form>
  );
}
