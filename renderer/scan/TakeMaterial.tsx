import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import type { ScannedMaterial } from '../loan/loan-types.ts';
import { refusalOf } from '../refusal-text.ts';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { amountText } from '../stock/amount-text.ts';

interface TakeMaterialProps {
  readonly material: ScannedMaterial;
  readonly onTaken: (text: string) => void;
  readonly onShow: () => void;
}

/** Material that was scanned: how much is taken. The keyboard stays in the scan field, so that the next label is never
 * typed here as an amount. */
export function TakeMaterial({ material, onTaken, onShow }: TakeMaterialProps) {
  const { t, i18n } = useTranslation();
  const [id] = useState(() => v7());
  const move = useMutation(orpc.stock.move.mutationOptions());
  const { name, unit, packUnit } = material;
  const form = useForm({
    initialValues: { amount: 1 as number | string, unit: packUnit || unit, acceptShort: false },
    validate: { amount: (amount) => (amount === '' ? t('stock:refusal.amount-empty') : null) },
  });
  const submit = form.onSubmit((values) => {
    const taken = { id, consumableId: material.id, kind: 'out' as const, reason: t('scan:material.reason') };
    move.mutate(
      { ...taken, ...values, amount: Number(values.amount) },
      {
        onSuccess: ({ transactionId }) => {
          const text = t('scan:material.taken', {
            name,
            amount: amountText(Number(values.amount), values.unit, i18n.language),
          });
          notifyDone(text, transactionId || undefined);
          onTaken(text);
        },
        onError: (error) => {
          // Asked once: the second press means that it really went out.
          form.setFieldValue('acceptShort', refusalOf(error)?.code === 'stock/not-enough');
          showInForm(form, error);
        },
      },
    );
  }, focusFirstError);
  return (
    <form onSubmit={submit} noValidate aria-label={t('scan:material.take', { name })}>
      <Group gap="xs" align="flex-start">
        <DecimalInput
          w={130}
          size="md"
          label={t('scan:material.amount')}
          hideControls={false}
          clampBehavior="none"
          {...form.getInputProps('amount')}
        />
        <Autocomplete
          w={130}
          size="md"
          label={t('stock:field.unit')}
          data={[unit, packUnit].filter(Boolean)}
          maxLength={40}
          {...form.getInputProps('unit')}
        />
        <Button type="submit" size="md" mih={44} mt={25} loading={move.isPending}>
          {t(form.values.acceptShort ? 'scan:material.anyway' : 'scan:material.do')}
        </Button>
      </Group>
      <Button variant="default" size="md" mih={44} mt="xs" onClick={onShow}>
        {t('scan:act.show')}
      </Button>
      {form.values.acceptShort && (
        <Text size="sm" c="red" role="alert" mt={4}>
          {t('stock:acceptShortHint')}
        </Text>
      )}
    </form>
  );
}
