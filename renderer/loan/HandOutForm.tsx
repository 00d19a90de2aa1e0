import { Button, Group, Skeleton, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { sameCode } from '#domain/scan/read-code.ts';
import { type BookingRefusal, bookingRefusal } from '../booking/booking-refusal.ts';
import { periodText } from '../booking/verdict-text.ts';
import { client, orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { ScanField } from '../scan/ScanField.tsx';
import { unreadableText } from '../scan/scan-text.ts';
import { LoadError } from '../start/LoadError.tsx';
import { BookingRefused } from './BookingRefused.tsx';
import type { PackingItem, Preparation } from './loan-types.ts';
import { instantOf, laterReasons, MomentFields, useMoment } from './MomentFields.tsx';
import { PackingRow } from './PackingRow.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import { SwapProposal } from './SwapProposal.tsx';
import { canGo, usePacking } from './use-packing.ts';
import type { Swap } from './use-swap.ts';

interface HandOutFormProps {
  readonly opened: boolean;
  readonly id: string;
  readonly onClose: () => void;
}

/** Tick what lies ready, then hand it out: what is not ticked stays here. */
export function HandOutForm({ opened, id, onClose }: HandOutFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm opened={opened} onClose={onClose} size="lg" title={t('loan:handOut.title')}>
      <Loaded id={id} onClose={onClose} />
    </SideForm>
  );
}

function Loaded({ id, onClose }: Omit<HandOutFormProps, 'opened'>) {
  const { data, error } = useQuery({
    ...orpc.loan.preparation.queryOptions({ input: { id } }),
    // While the drawer fades out it is of no booking any more.
    enabled: id !== '',
    gcTime: 0,
    retry: false,
  });
  if (error) return <LoadError error={error} />;
  return data ? <PackingForm preparation={data} onClose={onClose} /> : <Skeleton height={240} />;
}

function PackingForm({ preparation, onClose }: { readonly preparation: Preparation; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { id, holder, organisationId, title, start, end, zone, items, contactName } = preparation;
  const packing = usePacking(preparation);
  const [takenBy, setTakenBy] = useState(contactName);
  const [condition, setCondition] = useState('');
  const [byLab, setByLab] = useState(false);
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState<BookingRefusal | null>(null);
  const [proposal, setProposal] = useState<Swap | null>(null);
  const { moment, setMoment, isTyped } = useMoment();
  const handOut = useMutation(orpc.loan.handOut.mutationOptions());
  const name = holder || title;
  const send = (overrides: readonly Override[]) => {
    if (handOut.isPending) return;
    handOut.mutate(
      {
        id,
        outAt: instantOf(moment),
        takenBy: takenBy.trim(),
        condition: condition.trim(),
        byLab,
        items: packing.chosen(),
        overrides: [...(moment ? laterReasons(t('loan:laterReason')) : []), ...overrides],
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('loan:handOut.done', { holder: name }), transactionId);
          onClose();
        },
        onError: (error) => {
          const found = bookingRefusal(error);
          setRefused(found);
          if (!found) showRefusal(error);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTyped) send([]);
  };
  const tickByCode = (code: string) => {
    const item = items.find(({ tag }) => tag !== '' && sameCode(tag, code));
    setProposal(null);
    if (item) tickItem(item);
    else void lookForSwap(code);
  };
  const tickItem = ({ key, name: thing }: (typeof items)[number]) => {
    const isTicked = packing.isTicked(key);
    if (!isTicked) packing.tick(key, true);
    setMessage(t(isTicked ? 'loan:handOut.alreadyTicked' : 'loan:handOut.ticked', { name: thing }));
  };
  const lookForSwap = async (code: string) => {
    try {
      const { listed, swap } = await client.loan.proposeSwap({ id, code });
      const item = items.find(({ key }) => key === listed);
      if (item) return tickItem(item);
      setProposal(swap);
      setMessage(swap ? '' : t('loan:handOut.notInList', { code }));
    } catch (error) {
      showRefusal(error);
    }
  };
  const isPacked = items.every((item) => packing.isTicked(item.key) || !canGo(item));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {periodText(start, end, i18n.language, zone)}
          </Text>
        </div>
        <ScanField
          label={t('loan:handOut.scan')}
          message={message}
          onCode={tickByCode}
          onUnreadable={(read) => setMessage(unreadableText(read, t))}
        />
        {proposal && (
          <SwapProposal
            key={proposal.to.id}
            bookingId={id}
            swap={proposal}
            onCancel={() => setProposal(null)}
            onDone={({ to }) => {
              setProposal(null);
              packing.tick(to.id, true);
              setMessage(t('loan:handOut.ticked', { name: to.name }));
            }}
          />
        )}
        <div>
          <Group justify="space-between">
            <Text component="h3" fw={650}>
              {t('loan:handOut.list')}
            </Text>
            <Button variant="subtle" size="md" mih={44} onClick={() => packing.tickAll(!isPacked)}>
              {t(isPacked ? 'loan:handOut.untickAll' : 'loan:handOut.tickAll')}
            </Button>
          </Group>
          <PackingRows preparation={preparation} packing={packing} />
        </div>
        <TextInput
          label={t('loan:takenBy')}
          size="md"
          maxLength={200}
          value={takenBy}
          onChange={(event) => setTakenBy(event.currentTarget.value)}
        />
        <Textarea
          size="md"
          label={t('loan:condition')}
          placeholder={t('loan:conditionHint')}
          autosize
          minRows={2}
          maxLength={1000}
          value={condition}
          onChange={(event) => setCondition(event.currentTarget.value)}
        />
        {organisationId && (
          <Switch
            size="md"
            label={t('loan:byLab')}
            description={t('loan:byLabHint')}
            checked={byLab}
            onChange={(event) => setByLab(event.currentTarget.checked)}
          />
        )}
        <MomentFields value={moment} onChange={setMoment} />
        {refused && <BookingRefused refusal={refused} busy={handOut.isPending} onOverride={send} />}
        <FormActions>
          <Button variant="default" size="md" mih={44} onClick={onClose}>
            {t('loan:close')}
          </Button>
          <Button type="submit" size="md" mih={44} loading={handOut.isPending}>
            {t('loan:act.handOut')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

interface PackingRowsProps {
  readonly preparation: Preparation;
  readonly packing: ReturnType<typeof usePacking>;
}

function PackingRows({ preparation, packing }: PackingRowsProps) {
  const { t } = useTranslation();
  const [swapping, setSwapping] = useState<PackingItem | null>(null);
  if (preparation.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('loan:handOut.nothing')}
      </Text>
    );
  }
  return (
    <>
      {preparation.items.map((item) => (
        <PackingRow key={item.key} item={item} packing={packing} onSwap={() => setSwapping(item)} />
      ))}
      <SwapDialog bookingId={preparation.id} item={swapping} onClose={() => setSwapping(null)} />
    </>
  );
}
