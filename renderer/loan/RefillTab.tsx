import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { Link } from 'wouter';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { shortDate } from '../time/format.ts';
import classes from './Loan.module.css';
import type { RefillLine, UnsettledExtra } from './loan-types.ts';

interface RefillTabProps {
  readonly lines: readonly RefillLine[];
  readonly extras: readonly UnsettledExtra[];
}

/** What did not come back whole, case by case, and what came along that is not ours. */
export function RefillTab({ lines, extras }: RefillTabProps) {
  const { t } = useTranslation();
  if (lines.length + extras.length === 0) return <EmptyState icon={IconCheck} text={t('loan:refill.empty')} />;
  const cases = [...Map.groupBy(lines, ({ kitName }) => kitName ?? '')].sort(([a], [b]) => a.localeCompare(b));
  return (
    <Stack gap="md">
      {cases.map(([kitName, ofCase]) => (
        <Paper key={kitName} withBorder p="sm" component="section" aria-label={kitName || t('loan:refill.loose')}>
          <Text component="h2" fw={650}>
            {kitName || t('loan:refill.loose')}
          </Text>
          <ul className={classes.rows}>
            {ofCase.map((line) => (
              <LineToRefill key={line.id} line={line} />
            ))}
          </ul>
        </Paper>
      ))}
      {extras.length > 0 && (
        <Paper withBorder p="sm" component="section" aria-label={t('loan:refill.extras')}>
          <Text component="h2" fw={650}>
            {t('loan:refill.extras')}
          </Text>
          <ul className={classes.rows}>
            {extras.map((extra) => (
              <ExtraLine key={extra.id} extra={extra} />
            ))}
          </ul>
        </Paper>
      )}
    </Stack>
  );
}

function LineToRefill({ line }: { readonly line: RefillLine }) {
  const { t, i18n } = useTranslation();
  const onDone = (text: string) => ({
    onSuccess: ({ transactionId }: { transactionId: string }) => notifyDone(text, transactionId),
    onError: showRefusal,
  });
  const { description, state, notes, holder, resourceId } = line;
  const found = useMutation(orpc.loan.found.mutationOptions(onDone(t('loan:refill.foundDone', { description }))));
  const refilled = useMutation(orpc.loan.refilled.mutationOptions(onDone(t('loan:refill.done', { description }))));
  const what = [
    state.missing > 0 && t('loan:refill.missing', { count: state.missing }),
    state.damaged > 0 && t('loan:refill.damaged', { count: state.damaged }),
  ].filter(Boolean);
  const when = state.checkedAt === null ? '' : shortDate(dateOf(state.checkedAt), i18n.language);
  return (
    <li className={classes.row}>
      <Stack gap={0}>
        <Text size="sm">
          <b>{`${state.toRefill} × `}</b>
          {resourceId ? (
            <Anchor component={Link} href={`/inventory/${resourceId}`} size="sm">
              {description}
            </Anchor>
          ) : (
            description
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {[what.join(', '), holder, when, ...notes].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      <Group gap="xs" justify="flex-end">
        {state.missing > 0 && (
          <Button
            variant="default"
            size="md"
            mih={44}
            loading={found.isPending}
            aria-label={t('loan:refill.foundOf', { description })}
            onClick={() => found.mutate({ id: v7(), lineId: line.id, quantity: state.missing })}
          >
            {t('loan:refill.found')}
          </Button>
        )}
        <Button
          variant="light"
          size="md"
          mih={44}
          loading={refilled.isPending}
          aria-label={t(state.missing > 0 ? 'loan:refill.refillOf' : 'loan:refill.mendOf', { description })}
          onClick={() => refilled.mutate({ id: v7(), lineId: line.id, quantity: state.toRefill })}
        >
          {t(state.missing > 0 ? 'loan:refill.refill' : 'loan:refill.mend')}
        </Button>
      </Group>
    </li>
  );
}

function ExtraLine({ extra }: { readonly extra: UnsettledExtra }) {
  const { t, i18n } = useTranslation();
  const name = [extra.resourceName, extra.note].filter(Boolean).join(' · ');
  const settle = useMutation(
    orpc.loan.settleExtra.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('loan:refill.extraDone', { name }), transactionId),
      onError: showRefusal,
    }),
  );
  return (
    <li className={classes.row}>
      <Stack gap={0}>
        <Text size="sm">{extra.quantity > 1 ? `${extra.quantity} × ${name}` : name}</Text>
        <Text size="sm" c="dimmed">
          {t('loan:refill.extraFrom', { holder: extra.holder, when: shortDate(dateOf(extra.at), i18n.language) })}
        </Text>
      </Stack>
      <Button
        variant="default"
        size="md"
        mih={44}
        loading={settle.isPending}
        aria-label={t('loan:refill.extraSettleOf', { name })}
        onClick={() => settle.mutate({ id: extra.id })}
      >
        {t('loan:refill.extraSettle')}
      </Button>
    </li>
  );
}
