import type { TFunction } from 'i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { longDate } from '../time/format.ts';
import { partText } from './visit-text.ts';
import type { VisitOffer } from './visit-types.ts';

export interface Confirmed {
  readonly offer: VisitOffer;
  readonly title: string;
  readonly school: string;
  readonly contactName: string;
  readonly status: 'option' | 'confirmed';
  readonly optionUntil: IsoDate | null;
  readonly address: string;
  readonly preparation: string;
}

/** What the coordinator sends to the school: copied into a mail, since the app itself sends nothing. */
export function confirmationText(visit: Confirmed, t: TFunction, language: string): string {
  const { offer, title, school, contactName, status, optionUntil, address, preparation } = visit;
  const groups = offer.parts.map((part, index) => {
    const values = {
      no: index + 1,
      when: partText(part, offer.zone, language),
      count: part.pupils,
      supervisors: part.supervisorsNeeded,
    };
    return t(offer.parts.length > 1 ? 'visit:mail.group' : 'visit:mail.single', values);
  });
  const until = optionUntil ? longDate(optionUntil, language) : '';
  return [
    t(contactName ? 'visit:mail.dear' : 'visit:mail.dearAll', { name: contactName }),
    '',
    t(status === 'option' ? 'visit:mail.option' : 'visit:mail.confirmed', {
      school: school || t('visit:mail.yourSchool'),
      title: title || t('visit:mail.aVisit'),
      until,
    }),
    '',
    ...groups,
    t('visit:mail.place', { place: [offer.locationName, address].filter(Boolean).join(', ') }),
    ...(preparation ? ['', t('visit:mail.preparation', { preparation })] : []),
    '',
    t('visit:mail.changes'),
  ].join('\n');
}
