import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRepeat } from '#domain/scan/read-code.ts';
import { client } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import type { ScanAnswer } from '../loan/loan-types.ts';
import { answerText } from './scan-text.ts';

export interface LoggedScan {
  readonly no: number;
  readonly at: number;
  readonly code: string;
  readonly text: string;
}

interface Scans {
  readonly answer: ScanAnswer | null;
  readonly message: string;
  readonly log: readonly LoggedScan[];
  readonly scan: (code: string, thingId?: string) => void;
  /** Says something without a scan: what was typed can be no label. */
  readonly say: (message: string) => void;
  /** The last answer is dealt with. */
  readonly close: (message: string) => void;
}

const KEPT = 12;

/** Sends scans one after the other, as fast as a scanner types them, and keeps what each of them said. */
export function useScans(onAnswer: (answer: ScanAnswer) => string | null): Scans {
  const { t, i18n } = useTranslation();
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const [message, setMessage] = useState('');
  const [log, setLog] = useState<readonly LoggedScan[]>([]);
  const last = useRef<{ code: string; at: number } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);

  function tell(code: string, text: string): void {
    count.current += 1;
    const line = { no: count.current, at: Date.now(), code, text };
    // The number makes the same sentence twice a new one, so that it is read out again.
    setMessage(text);
    setLog((lines) => [line, ...lines].slice(0, KEPT));
  }

  async function send(code: string, thingId?: string): Promise<void> {
    try {
      const { answer: said, transactionId } = await client.loan.scan({ code, ...(thingId && { thingId }) });
      setAnswer(said);
      const found = 'thing' in said && said.wasFound ? [t('scan:answer.found', { name: said.thing.name })] : [];
      const text = [...found, onAnswer(said) ?? answerText(said, t, i18n.language)].join(' ');
      tell(code, text);
      if (transactionId) notifyDone(text, transactionId);
    } catch (error) {
      last.current = null;
      showRefusal(error);
    }
  }

  return {
    answer,
    message,
    log,
    say: setMessage,
    close(text) {
      setAnswer(null);
      setMessage(text);
    },
    scan: (code, thingId) => {
      const now = Date.now();
      if (thingId === undefined && isRepeat(last.current, code, now)) {
        tell(code, t('scan:answer.again', { code }));
        return;
      }
      last.current = { code, at: now };
      queue.current = queue.current.then(() => send(code, thingId));
    },
  };
}
