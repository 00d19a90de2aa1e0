import type { TFunction } from 'i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { instantText } from '../booking/verdict-text.ts';
import { longDate } from '../time/format.ts';
import type { Loan, LoanLine } from './loan-types.ts';

/** The cases and loose things, without what lies in a case. */
export function thingNames(lines: readonly LoanLine[]): readonly string[] {
  return lines
    .filter(({ kitId }) => kitId === null)
    .map(({ description, tag }) => (tag ? `${description} (${tag})` : description));
}

/** What is still away, `3 × Lamp`. What lies in a case that is away is not named line by line. */
export function awayNames(lines: readonly LoanLine[]): readonly string[] {
  const away = lines.filter(({ state }) => state.out > 0);
  const cases = new Set(away.filter(({ kitId }) => kitId === null).map(({ resourceId }) => resourceId));
  return away
    .filter(({ kitId }) => kitId === null || !cases.has(kitId))
    .map(({ description, state }) => (state.out > 1 ? `${state.out} × ${description}` : description));
}

/** What the coordinator sends to who is late: copied into a mail, since the app itself sends nothing. */
export function reminderText(loan: Loan, t: TFunction, language: string): string {
  const [next] = loan.next;
  return [
    greeting(loan.takenBy || loan.contactName, t),
    '',
    t('loan:mail.reminder', { due: longDate(dateOf(loan.dueAt - 1, loan.zone), language), holder: loan.holder }),
    ...awayNames(loan.lines).map((name) => `- ${name}`),
    '',
    ...(next ? [t('loan:mail.waits', { start: longDate(dateOf(next.start, loan.zone), language) })] : []),
    t(loan.locationName ? 'loan:mail.askAt' : 'loan:mail.ask', { location: loan.locationName }),
    '',
    t('loan:mail.end'),
  ].join('\n');
}

/** What the next borrower must know in time: the thing may come late. */
export function warningText(loan: Loan, next: Loan['next'][number], t: TFunction, language: string): string {
  const start = longDate(dateOf(next.start, loan.zone), language);
  return [
    greeting(next.contactName, t),
    '',
    t('loan:mail.warning', { thing: next.resourceName, start }),
    '',
    t('loan:mail.end'),
  ].join('\n');
}

export function dueText(loan: Pick<Loan, 'returnBy' | 'zone'>, language: string): string {
  return instantText(loan.returnBy, language, loan.zone);
}

function greeting(name: string, t: TFunction): string {
  return t(name ? 'loan:mail.dear' : 'loan:mail.dearAll', { name });
}
