import type { TFunction } from 'i18next';
import { combineGroups } from '#domain/programme/combine-groups.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import { isKnownTrait } from '../location/traits.ts';
import type { NeedNames } from './programme-types.ts';

/** `groep 7/8, vmbo 1-2, ouders`; empty when there are none. */
export function groupsText(groups: readonly EducationGroup[], t: TFunction): string {
  return combineGroups(groups)
    .map(({ family, group, years }) =>
      family === 'single' ? t(`programme:groupShort.${group}`) : t(`programme:years.${family}`, { years }),
    )
    .join(', ');
}

/** `45 min`, `2 uur`, `1 uur 30 min`. */
export function durationText(minutes: number, t: TFunction): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return t('programme:duration.minutes', { minutes: rest });
  return rest === 0 ? t('programme:duration.hours', { hours }) : t('programme:duration.both', { hours, minutes: rest });
}

/** `8 tot 24 leerlingen`, `tot 24 leerlingen`, `vanaf 8 leerlingen`, or nothing. */
export function sizeText(least: number | null, most: number | null, t: TFunction): string {
  if (least && most) return t('programme:size.range', { least, most });
  if (most) return t('programme:size.most', { most });
  return least ? t('programme:size.least', { least }) : '';
}

/** One need as a person would say it. */
export function needText(need: ProgrammeNeed, names: NeedNames, t: TFunction, language: string): string {
  switch (need.kind) {
    case 'room': {
      const traits = need.traits.map((trait) => traitName(trait, t).toLocaleLowerCase(language));
      const parts = [need.seats ? t('programme:need.seats', { count: need.seats }) : '', ...traits].filter(Boolean);
      const what = parts.join(', ');
      return what ? t('programme:need.roomWith', { what }) : t('programme:need.anyRoom');
    }
    case 'model':
      return t('programme:need.pieces', { count: need.quantity, name: names[need.modelId] ?? '?' });
    case 'skill':
      return t('programme:need.people', { count: need.quantity, skill: need.skill });
    case 'kit':
      return names[need.resourceId] ?? '?';
    case 'consumable': {
      const amount = need.amount.toLocaleString(language);
      return t('programme:need.amount', {
        amount: [amount, need.unit].filter(Boolean).join(' '),
        name: need.description,
      });
    }
  }
}

export function traitName(trait: string, t: TFunction): string {
  return isKnownTrait(trait) ? t(`location:trait.${trait}`) : trait;
}
