import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { sameCode } from '#domain/scan/read-code.ts';
import { client, orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { ScanField } from '../scan/ScanField.tsx';
import { unreadableText } from '../scan/scan-text.ts';
import { LoadError } from '../start/LoadError.tsx';
import { CountRow } from './CountRow.tsx';
import { ExtraFields, type TypedExtra } from './ExtraFields.tsx';
import { LoanStatusBadge } from './LoanStatusBadge.tsx';
import { dueText } from './loan-text.ts';
import type { Loan } from './loan-types.ts';
import { instantOf, MomentFields, useMoment } from './MomentFields.tsx';
import { useCounts } from './use-counts.ts';

interface CheckInFormProps {
  readonly opened: boolean;
  readonly id: string;
  readonly onClose: () => void;
}

/** What came back, line by line. What nothing is said of stays out, for another day. */
export function CheckInForm({ opened, id, onClose }: CheckInFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm opened={opened} onClose={onClose} size="xl" title={t('loan:checkIn.title')}>
      <Loaded id={id} onClose={onClose} />
    </SideForm>
  );
}

function Loaded({ id, onClose }: Omit<CheckInFormProps, 'opened'>) {
  const { data, error } = useQuery({ ...orpc.loan.get.queryOptions({ input: { id } }), gcTime: 0, retry: false });
  if (error) return <LoadError error={error} />;
  // Counted by somebody else meanwhile: the numbers that were typed do not fit any more.
  const version = data?.lines.map(({ state }) => state.out).join() ?? '';
  return data ? <CountForm key={version} loan={data} onClose={onClose} /> : <Skeleton height={240} />;
}

function CountForm({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const counts = useCounts(loan);
  const [extras, setExtras] = useState<readonly TypedExtra[]>([]);
  const [message, setMessage] = useState('');
  const { moment, setMoment, isTyped } = useMoment();
  const checkIn = useMutation(orpc.loan.checkIn.mutationOptions());
  const open = loan.lines.filter(({ state }) => state.out > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = counts.told();
    if (checkIn.isPending || !isTyped || counts.tooMany().length > 0) return;
    if (lines.length + extras.length === 0) {
      setMessage(t('loan:checkIn.nothing'));
      return;
    }
    checkIn.mutate(
      { id: loan.id, at: instantOf(moment), lines, extras: [...extras] },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('loan:checkIn.done', { holder: loan.holder }), transactionId);
          onClose();
        },
        onError: showRefusal,
      },
    );
  };
  const backByCode = async (code: string) => {
    const line = loan.lines.find(({ tag }) => tag !== '' && sameCode(tag, code));
    setMessage(line ? takeBack(line) : await backByOtherLabel(code));
  };
  const takeBack = (line: Loan['lines'][number]): string => {
    const name = line.description;
    if (line.state.out === 0) return t('loan:checkIn.alreadyBack', { name });
    if (counts.of(line).returned > 0) return t('loan:checkIn.alreadyTicked', { name });
    counts.set(line, { returned: 1, missing: 0, damaged: 0 });
    return t('loan:checkIn.ticked', { name });
  };
  /** A thing of this loan with the label of its double on it, or what does not belong here. */
  const backByOtherLabel = async (code: string): Promise<string> => {
    const { things } = await client.loan.labelled({ code }).catch(() => ({ things: [] }));
    const line = loan.lines.find(({ resourceId }) => things.some(({ id }) => id === resourceId));
    return line ? takeBack(line) : addForeign(code, things[0]);
  };
  const addForeign = (code: string, thing: { readonly id: string; readonly name: string } | undefined): string => {
    const name = thing?.name ?? code;
    if (extras.some(({ note }) => note === name)) return t('loan:extra.already', { name });
    setExtras((known) => [...known, { id: v7(), note: name, quantity: 1, resourceId: thing?.id ?? null }]);
    return t(thing ? 'loan:extra.foreign' : 'loan:extra.unknown', { name });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Group gap="xs">
            <Text fw={600}>{loan.holder}</Text>
            <LoanStatusBadge
              {...(loan.isOverdue ? { status: 'late', days: loan.daysLate } : { status: loan.status })}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {[t('loan:out.due', { due: dueText(loan, i18n.language) }), loan.takenBy].filter(Boolean).join(' · ')}
          </Text>
          {loan.condition && <Text size="sm">{t('loan:checkIn.condition', { condition: loan.condition })}</Text>}
        </div>
        <ScanField
          label={t('loan:checkIn.scan')}
          message={message}
          onCode={(code) => void backByCode(code)}
          onUnreadable={(read) => setMessage(unreadableText(read, t))}
        />
        <div>
          <Group justify="space-between">
            <Text component="h3" fw={650}>
              {t('loan:checkIn.list')}
            </Text>
            {open.length > 0 && (
              <Button variant="subtle" size="md" mih={44} onClick={() => counts.restBack(open)}>
                {t('loan:checkIn.restBack')}
              </Button>
            )}
          </Group>
          {open.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('loan:checkIn.allTold')}
            </Text>
          )}
          {open.map((line) => (
            <CountRow key={line.id} line={line} counts={counts} />
          ))}
        </div>
        <ExtraFields extras={extras} onChange={setExtras} />
        <MomentFields value={moment} onChange={setMoment} />
        <FormActions>
          <Button variant="default" size="md" mih={44} onClick={onClose}>
            {t('loan:close')}
          </Button>
          <Button type="submit" size="md" mih={44} loading={checkIn.isPending}>
            {t('loan:checkIn.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
