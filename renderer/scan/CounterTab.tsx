import { Grid, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssetForm } from '../inventory/AssetForm.tsx';
import { emptyValues } from '../inventory/asset-values.ts';
import { HandOutNowForm } from '../loan/HandOutNowForm.tsx';
import classes from '../loan/Loan.module.css';
import type { LoanForm, ScanAnswer, ScanThing } from '../loan/loan-types.ts';
import { momentInDigits } from '../setting/format.ts';
import { AnswerActs } from './AnswerActs.tsx';
import { ScanField } from './ScanField.tsx';
import { unreadableText } from './scan-text.ts';
import { useScans } from './use-scans.ts';

interface CounterTabProps {
  readonly onOpen: (form: LoanForm) => void;
  /** A form lies over it. */
  readonly isCovered: boolean;
}

const AFTER_FORM_MS = 60;

/** The counter: one field that proposes the right act. What is out comes back at once, what is free is laid ready to lend. */
export function CounterTab({ onOpen, isCovered }: CounterTabProps) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [basket, setBasket] = useState<readonly ScanThing[]>([]);
  const [newCode, setNewCode] = useState<string | null>(null);
  const focus = () => field.current?.focus();
  const lay = (thing: ScanThing): string => {
    if (basket.some(({ id }) => id === thing.id)) return t('scan:answer.inBasket', { name: thing.name });
    setBasket((known) => (known.some(({ id }) => id === thing.id) ? known : [...known, thing]));
    return t('scan:answer.laid', { name: thing.name });
  };
  const scans = useScans((answer: ScanAnswer) =>
    answer.kind === 'lend' && answer.reservation === null ? lay(answer.thing) : layUntil(answer),
  );
  /** Free now, somebody else's later: it goes along, and the sentence says until when. */
  function layUntil(answer: ScanAnswer): null {
    if (answer.kind === 'lend') lay(answer.thing);
    return null;
  }
  const isBusy = isCovered || newCode !== null;
  useEffect(() => {
    if (isBusy) return undefined;
    // A form that closes first gives the keyboard back to the button that opened it.
    const timer = setTimeout(() => field.current?.focus(), AFTER_FORM_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Stack gap="md">
          <ScanField
            size="xl"
            field={field}
            label={t('scan:label')}
            message={scans.message}
            onCode={(code) => scans.scan(code)}
            onUnreadable={(read) => scans.say(unreadableText(read, t))}
          />
          {scans.answer && (
            <AnswerActs
              key={scans.log[0]?.no}
              answer={scans.answer}
              onTaken={(text) => {
                scans.close(text);
                focus();
              }}
              onOpen={onOpen}
              onCreate={setNewCode}
              onScan={(code, thingId) => {
                scans.scan(code, thingId);
                focus();
              }}
              onLend={(thing) => {
                scans.say(lay(thing));
                focus();
              }}
            />
          )}
          {scans.log.length > 0 && (
            <Paper withBorder p="sm" component="section" aria-label={t('scan:log')}>
              <Text component="h2" fw={650} size="sm">
                {t('scan:log')}
              </Text>
              <ol className={classes.list}>
                {scans.log.map((line) => (
                  <li key={line.no}>
                    <Text size="sm">
                      <Text span size="sm" c="dimmed">
                        {momentInDigits(line.at, i18n.language).slice(-5)} {line.code}{' '}
                      </Text>
                      {line.text}
                    </Text>
                  </li>
                ))}
              </ol>
            </Paper>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <HandOutNowForm
          things={basket}
          onThings={setBasket}
          onDone={() => {
            setBasket([]);
            focus();
          }}
        />
      </Grid.Col>
      <AssetForm
        opened={newCode !== null}
        start={{ ...emptyValues, assetTag: newCode ?? '' }}
        onClose={() => setNewCode(null)}
      />
    </Grid>
  );
}
