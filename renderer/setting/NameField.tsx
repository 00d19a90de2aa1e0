import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NameFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly saving: boolean;
  readonly onSave: (value: string) => void;
}

/** One name with its own button, so that a half-typed name is never kept. */
export function NameField({ label, description, value, saving, onSave }: NameFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const name = typed.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name && name !== value) onSave(name);
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={label}
          description={description}
          value={typed}
          maxLength={200}
          error={name ? null : t('setting:names.required')}
          onChange={(event) => setTyped(event.currentTarget.value)}
          flex={1}
          maw={460}
        />
        <Button
          type="submit"
          variant="default"
          loading={saving}
          disabled={!name || name === value}
          aria-label={t('setting:saveOf', { label })}
        >
          {t('setting:save')}
        </Button>
      </Group>
    </form>
  );
}
