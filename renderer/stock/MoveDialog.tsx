import { Alert, Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { HandKind } from '#domain/stock/movement.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { refusalOf } from '../refusal-text.ts';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { amountText } from './amount-text.ts';
import type { ConsumableLine } from './stock-types.ts';

export type StockAct = HandKind | 'count';

interface MoveDialogProps {
  /** Null: closed. */
  readonly act: StockAct | null;
  readonly consumable: ConsumableLine;
  readonly onClose: () => void;
}

/** Books in, out or lost, or says what was counted. */
export function MoveDialog({ act, consumable, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={act !== null}
      onClose={onClose}
      title={act && t(`stock:act.${act}Title`, { name: consumable.name })}
    >
      {act && <MoveForm act={act} consumable={consumable} onClose={onClose} />}
    </Dialog>
  );
}

function MoveForm({ act, consumable, onClose }: MoveDialogProps & { readonly act: StockAct }) {
  const { t, i18n } = useTranslation();
  const [id] = useState(() => v7());
  const [isShort, setIsShort] = useState(false);
  const move = useMutation(orpc.stock.move.mutationOptions());
  const count = useMutation(orpc.stock.count.mutationOptions());
  const { unit, packUnit, stock } = consumable;
  const form = useForm({
    initialValues: {
      amount: '' as number | string,
      unit: act === 'in' && packUnit ? packUnit : unit,
      reason: '',
      acceptShort: false,
    },
    validate: {
      amount: (amount) => (amount === '' ? t('stock:refusal.amount-empty') : null),
      reason: (reason, { amount }) =>
        act === 'count' && reason.trim() === '' && Number(amount) !== stock ? t('stock:refusal.reason-empty') : null,
    },
  });
  const submit = form.onSubmit(({ amount, acceptShort, ...typed }) => {
    const about = { id, consumableId: consumable.id, amount: Number(amount), ...typed };
    const handlers = {
      onSuccess: ({ transactionId }: { transactionId: string }) => {
        notifyDone(t(`stock:done.${act}`, { name: consumable.name }), transactionId);
        onClose();
      },
      onError: (error: unknown) => {
        setIsShort(refusalOf(error)?.code === 'stock/not-enough');
        showInForm(form, error);
      },
    };
    if (act === 'count') count.mutate(about, handlers);
    else move.mutate({ ...about, kind: act, acceptShort }, handlers);
  }, focusFirstError);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <DecimalInput
            flex={1}
            label={t(`stock:act.${act}Amount`)}
            description={t('stock:nowIn', { amount: amountText(stock, unit, i18n.language) })}
            withAsterisk
            data-autofocus
            {...form.getInputProps('amount')}
          />
          <Select
            w="8rem"
            label={t('stock:field.unit')}
            description={'\u00a0'}
            data={[unit, packUnit].filter(Boolean)}
            allowDeselect={false}
            {...form.getInputProps('unit')}
          />
        </Group>
        <TextInput
          label={t(act === 'count' ? 'stock:field.reason' : 'stock:field.remark')}
          description={act === 'count' ? t('stock:countHint') : undefined}
          maxLength={200}
          {...form.getInputProps('reason')}
        />
        {isShort && (
          <Alert color="orange" icon={<IconAlertTriangle />}>
            <Checkbox
              label={t('stock:acceptShort')}
              description={t('stock:acceptShortHint')}
              {...form.getInputProps('acceptShort', { type: 'checkbox' })}
            />
          </Alert>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={move.isPending || count.isPending}>
            {t(`stock:act.${act}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
