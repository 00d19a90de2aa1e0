import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { refusalOf } from '../refusal-text.ts';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { amountText } from './amount-text.ts';
import type { UseLine } from './stock-types.ts';

/** What a visit uses up, and the way to write down what it really was. Nothing when it uses nothing that is kept. */
export function MaterialSection({ bookingId }: { readonly bookingId: string }) {
  const { t, i18n } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const lines = useQuery(orpc.stock.useOf.queryOptions({ input: { bookingId } })).data?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('stock:material')}
        </Title>
        <Button size="compact-sm" variant="default" onClick={dialog.open}>
          {t('stock:noteUse')}
        </Button>
      </Group>
      <Stack gap={2}>
        {lines.map(({ consumableId, name, unit, planned, used }) => (
          <Group key={consumableId} gap="sm" justify="space-between" wrap="nowrap">
            <Text size="sm">{name}</Text>
            <Text size="sm" flex="none" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {used > 0
                ? t('stock:used', { amount: amountText(used, unit, i18n.language) })
                : amountText(planned ?? 0, unit, i18n.language)}
            </Text>
          </Group>
        ))}
      </Stack>
      <Dialog opened={opened} onClose={dialog.close} title={t('stock:noteUse')}>
        <UseForm bookingId={bookingId} lines={lines} onClose={dialog.close} />
      </Dialog>
    </section>
  );
}

interface UseFormProps {
  readonly bookingId: string;
  readonly lines: readonly UseLine[];
  readonly onClose: () => void;
}

function UseForm({ bookingId, lines, onClose }: UseFormProps) {
  const { t, i18n } = useTranslation();
  const note = useMutation(orpc.stock.noteUse.mutationOptions());
  const form = useForm({
    initialValues: {
      lines: lines.map(({ used, planned }) => ({ amount: (used > 0 ? used : (planned ?? 0)) as number | string })),
      acceptShort: false,
    },
  });
  const submit = form.onSubmit((values) =>
    note.mutate(
      {
        bookingId,
        lines: lines.map(({ consumableId, unit }, at) => ({
          consumableId,
          unit,
          amount: Number(values.lines[at]?.amount ?? 0),
        })),
        acceptShort: values.acceptShort,
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('stock:done.use'), transactionId);
          onClose();
        },
        onError: (error) => {
          // Asked once: the second press means that it really went out.
          if (refusalOf(error)?.code === 'stock/not-enough') form.setFieldValue('acceptShort', true);
          showInForm(form, error);
        },
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {lines.map(({ consumableId, name, unit, stock }, at) => (
          <DecimalInput
            key={consumableId}
            label={name}
            description={t('stock:nowIn', { amount: amountText(stock, unit, i18n.language) })}
            suffix={` ${unit}`}
            min={0}
            {...form.getInputProps(`lines.${at}.amount`)}
          />
        ))}
        {form.values.acceptShort && (
          <Text size="sm" c="red" role="alert">
            {t('stock:acceptShortHint')}
          </Text>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={note.isPending}>
            {t(form.values.acceptShort ? 'stock:noteAnyway' : 'inventory:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
