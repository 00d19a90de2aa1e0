import { Button, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { longDate } from '../time/format.ts';
import { useLightPaper } from '../today/use-light-paper.ts';
import classes from './Loan.module.css';
import { dueText } from './loan-text.ts';

/** The agreement that goes along: who, what, until when, and two lines to sign on. One sheet of A4. */
export function LoanPaper({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data: loan, error } = useQuery({ ...orpc.loan.get.queryOptions({ input: { id } }), retry: false });
  useLightPaper();
  return (
    <div className={classes.paper}>
      <Screen
        title={t('loan:paper.title')}
        back={
          <div className={classes.noPaper}>
            <BackLink href="/loan/out" label={t('loan:paper.back')} />
          </div>
        }
        actions={
          <Button
            className={classes.noPaper ?? ''}
            leftSection={<IconPrinter size={18} />}
            onClick={() => window.print()}
          >
            {t('loan:paper.print')}
          </Button>
        }
      >
        {error && <LoadError error={error} />}
        {!loan && !error && <Skeleton height={240} />}
        {loan && (
          <Stack gap="md" className={classes.sheet}>
            <Title order={2} size="h3">
              {t('loan:paper.heading', { location: loan.locationName ?? 'Techlab' })}
            </Title>
            <Facts
              facts={[
                [t('loan:paper.borrower'), loan.holder],
                [t('loan:takenBy'), loan.takenBy],
                [t('loan:paper.contact'), [loan.contactPhone, loan.contactEmail].filter(Boolean).join(' · ')],
                [t('loan:paper.outOn'), longDate(dateOf(loan.outAt, loan.zone), i18n.language)],
                [t('loan:paper.until'), dueText(loan, i18n.language)],
                [t('loan:condition'), loan.condition],
              ]}
            />
            <Table verticalSpacing={4} withTableBorder withColumnBorders>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th ta="right" w="4rem">
                    {t('loan:paper.quantity')}
                  </Table.Th>
                  <Table.Th>{t('loan:paper.what')}</Table.Th>
                  <Table.Th>{t('loan:paper.label')}</Table.Th>
                  <Table.Th w="5rem">{t('loan:paper.out')}</Table.Th>
                  <Table.Th w="5rem">{t('loan:paper.in')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {loan.lines.map((line) => (
                  <Table.Tr key={line.id}>
                    <Table.Td ta="right">{line.quantity}</Table.Td>
                    <Table.Td className={line.kitId ? classes.inside : undefined}>{line.description}</Table.Td>
                    <Table.Td>{line.tag}</Table.Td>
                    <Table.Td />
                    <Table.Td />
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Text size="sm">{t('loan:paper.terms', { due: dueText(loan, i18n.language) })}</Text>
            <div className={classes.signatures}>
              <Text size="sm" className={classes.signature}>
                {t('loan:paper.signLab')}
              </Text>
              <Text size="sm" className={classes.signature}>
                {t('loan:paper.signBorrower', { name: loan.takenBy || loan.holder })}
              </Text>
            </div>
          </Stack>
        )}
      </Screen>
    </div>
  );
}
