import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import classes from './Loan.module.css';

export interface TypedExtra {
  readonly id: string;
  readonly note: string;
  readonly quantity: number;
  readonly resourceId: string | null;
}

interface ExtraFieldsProps {
  readonly extras: readonly TypedExtra[];
  readonly onChange: (extras: readonly TypedExtra[]) => void;
}

/** What came along that was not lent: written down, so that it finds its way back. */
export function ExtraFields({ extras, onChange }: ExtraFieldsProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [quantity, setQuantity] = useState(1);
  const add = () => {
    if (!note.trim()) return;
    onChange([...extras, { id: v7(), note: note.trim(), quantity, resourceId: null }]);
    setNote('');
    setQuantity(1);
  };
  return (
    <Stack gap="xs">
      <Text component="h3" fw={650}>
        {t('loan:extra.title')}
      </Text>
      {extras.length > 0 && (
        <ul className={classes.rows}>
          {extras.map((extra) => (
            <li key={extra.id} className={classes.row}>
              <Text size="sm">{extra.quantity > 1 ? `${extra.quantity} × ${extra.note}` : extra.note}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={t('loan:extra.remove', { note: extra.note })}
                onClick={() => onChange(extras.filter(({ id }) => id !== extra.id))}
              >
                <IconX size={18} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          size="md"
          label={t('loan:extra.what')}
          placeholder={t('loan:extra.hint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <NumberInput
          className={classes.count ?? ''}
          label={t('loan:extra.quantity')}
          min={1}
          max={10_000}
          allowDecimal={false}
          hideControls
          value={quantity}
          onChange={(value) => setQuantity(Math.max(1, Number(value) || 1))}
        />
        <Button variant="default" size="md" mih={44} onClick={add} disabled={!note.trim()}>
          {t('loan:extra.add')}
        </Button>
      </Group>
    </Stack>
  );
}
