import { Anchor, Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconMail,
  IconPackageExport,
  IconPhone,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { instantText } from '../booking/verdict-text.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { useGrowing } from '../shell/use-growing.ts';
import { CopyText } from './CopyText.tsx';
import classes from './Loan.module.css';
import { LoanStatusBadge } from './LoanStatusBadge.tsx';
import { awayNames, dueText, reminderText, thingNames, warningText } from './loan-text.ts';
import type { Loan, LoanForm } from './loan-types.ts';

interface OutTabProps {
  readonly loans: readonly Loan[];
  readonly isLate?: boolean;
  readonly onOpen: (form: LoanForm) => void;
}

/** What is out, the first to come back in front. Late ones carry the text to send. */
export function OutTab({ loans, isLate = false, onOpen }: OutTabProps) {
  const { t } = useTranslation();
  const { shown, end } = useGrowing(loans);
  if (loans.length === 0) {
    return <EmptyState icon={IconPackageExport} text={t(isLate ? 'loan:late.empty' : 'loan:out.empty')} />;
  }
  return (
    <Stack component="ul" gap="sm" className={classes.list}>
      {shown.map((loan) => (
        <LoanCard key={loan.id} loan={loan} isLate={isLate} onOpen={onOpen} />
      ))}
      {end && <li key={shown.length} ref={end} aria-hidden />}
    </Stack>
  );
}

interface LoanCardProps {
  readonly loan: Loan;
  readonly isLate: boolean;
  readonly onOpen: (form: LoanForm) => void;
}

function LoanCard({ loan, isLate, onOpen }: LoanCardProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const { id, status, lines, next } = loan;
  const [first] = next;
  const contact = [loan.takenBy || loan.contactName, loan.locationName].filter(Boolean).join(' · ');
  return (
    <Paper withBorder p="sm" component="li" aria-label={loan.holder}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 20rem' }}>
          <Group gap="xs">
            <Anchor component="button" type="button" fw={600} ta="start" onClick={() => openExisting(id)}>
              {loan.holder}
            </Anchor>
            <LoanStatusBadge {...(loan.isOverdue ? { status: 'late', days: loan.daysLate } : { status })} />
          </Group>
          <Text size="sm">{thingNames(lines).join(', ')}</Text>
          <Text size="sm" c="dimmed">
            {[t('loan:out.due', { due: dueText(loan, i18n.language) }), contact].filter(Boolean).join(' · ')}
          </Text>
          {status === 'partly_back' && (
            <Text size="sm">{t('loan:out.stillAway', { things: awayNames(lines).join(', ') })}</Text>
          )}
          {first && (
            <Group gap={6} wrap="nowrap" align="flex-start">
              <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
              <Text size="sm">
                {t('loan:out.next', {
                  thing: first.resourceName,
                  holder: first.holder,
                  start: instantText(first.start, i18n.language, loan.zone),
                })}
              </Text>
            </Group>
          )}
          {isLate && <Contact loan={loan} />}
        </Stack>
        <Group gap="xs">
          <Button size="md" mih={44} onClick={() => onOpen({ kind: 'check-in', id })}>
            {t(status === 'to_check' ? 'loan:act.count' : 'loan:act.takeBack')}
          </Button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button
                size="md"
                mih={44}
                variant="default"
                rightSection={<IconChevronDown size={16} />}
                aria-label={t('loan:act.moreOf', { holder: loan.holder })}
              >
                {t('loan:act.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onOpen({ kind: 'renew', id })}>{t('loan:act.renew')}</Menu.Item>
              <Menu.Item component={Link} href={`/loan/paper/${id}`} leftSection={<IconPrinter size={16} />}>
                {t('loan:act.paper')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {isLate && <ReadyTexts loan={loan} />}
    </Paper>
  );
}

function Contact({ loan: { contactPhone, contactEmail } }: { readonly loan: Loan }) {
  return (
    <Group gap="md">
      {contactPhone && (
        <Group gap={4} wrap="nowrap">
          <IconPhone size={15} aria-hidden />
          <Text size="sm">{contactPhone}</Text>
        </Group>
      )}
      {contactEmail && (
        <Group gap={4} wrap="nowrap">
          <IconMail size={15} aria-hidden />
          <Text size="sm">{contactEmail}</Text>
        </Group>
      )}
    </Group>
  );
}

/** To who is late, and to who comes next. */
function ReadyTexts({ loan }: { readonly loan: Loan }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <Button
        variant="subtle"
        size="md"
        mih={44}
        mt={4}
        px="xs"
        leftSection={<IconMail size={16} />}
        onClick={() => setOpened(true)}
      >
        {t('loan:late.text', { holder: loan.holder })}
      </Button>
    );
  }
  return (
    <Stack gap="sm" mt="sm">
      <CopyText
        label={t('loan:late.toLate', { holder: loan.holder })}
        text={reminderText(loan, t, i18n.language)}
        focused
      />
      {loan.next.slice(0, 3).map((next) => (
        <CopyText
          key={next.bookingId}
          label={t('loan:late.toNext', { holder: next.holder })}
          text={warningText(loan, next, t, i18n.language)}
        />
      ))}
    </Stack>
  );
}
