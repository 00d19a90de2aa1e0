import type { TFunction } from 'i18next';
import type { Unreadable } from '#domain/scan/read-code.ts';
import { instantText } from '../booking/verdict-text.ts';
import type { ScanAnswer, ScannedMaterial } from '../loan/loan-types.ts';
import { amountText } from '../stock/amount-text.ts';

/** The answer to a scan as one sentence: what it is, and what was done or can be done. */
export function answerText(answer: ScanAnswer, t: TFunction, language: string): string {
  if (answer.kind === 'material') return materialText(answer.material, t, language);
  if (!('thing' in answer)) return plainText(answer, t);
  const { thing, holder, kit, reservation, kind } = answer;
  const what = {
    name: thing.name,
    code: thing.code,
    holder: holder ?? reservation?.holder ?? '',
    kit: kit?.name ?? '',
    start: reservation ? instantText(reservation.start, language) : '',
    end: reservation ? instantText(reservation.end, language) : '',
    note: thing.troubleNote ? t('scan:note', { note: thing.troubleNote }) : '',
    trouble: thing.trouble ? t(`loan:trouble.${thing.trouble}`) : '',
  };
  if (kind === 'take-back') return t(thing.kind === 'kit' ? 'scan:answer.kitBack' : 'scan:answer.takeBack', what);
  if (kind === 'lend' && reservation) return t('scan:answer.lendUntil', what);
  return t(`scan:answer.${kind}`, what);
}

/** What a field says of text that can be no label. */
export function unreadableText(read: Unreadable, t: TFunction): string {
  return plainText(read, t);
}

function materialText(material: ScannedMaterial, t: TFunction, language: string): string {
  const { name, stock, unit, place, locationName } = material;
  const where = [place, locationName].filter(Boolean).join(', ');
  const about = { name, where, stock: amountText(stock, unit, language) };
  return t(where ? 'scan:answer.material' : 'scan:answer.materialSomewhere', about);
}

type Plain = Exclude<ScanAnswer, { readonly thing: unknown } | { readonly material: unknown }> | Unreadable;

function plainText(answer: Plain, t: TFunction): string {
  switch (answer.kind) {
    case 'empty':
      return t('scan:answer.empty');
    case 'damaged':
      return t('scan:answer.damaged');
    case 'too-long':
      return t('scan:answer.too-long', { count: answer.length });
    case 'foreign':
      return t('scan:answer.foreign', { about: answer.about });
    case 'unknown':
      return t(answer.nearest ? 'scan:answer.unknownNear' : 'scan:answer.unknown', answer);
    case 'twice':
      return t('scan:answer.twice', { code: answer.code, count: answer.things.length });
  }
}
