import type { UseFormReturnType } from '@mantine/form';
import type { IsoDate } from '#domain/time/wall-time.ts';
import type { CountSheet, SheetVisit } from './today-types.ts';

/** An empty field is text. */
type Typed = number | string;

export interface CountValues {
  readonly visits: readonly {
    readonly noShow: boolean;
    readonly pupils: Typed;
    readonly supervisors: Typed;
    readonly lines: readonly { readonly amount: Typed }[];
  }[];
  readonly outOfPlace: string[];
  readonly acceptShort: boolean;
}

export type CountForm = UseFormReturnType<CountValues>;

/** As it was written down, else as it was booked. */
export function startValues({ visits, outOfPlace }: CountSheet): CountValues {
  return {
    visits: visits.map(({ noShow, counted, pupils, supervisors, lines }) => ({
      noShow,
      pupils: (counted && !noShow ? counted.pupils : pupils) ?? '',
      supervisors: (counted && !noShow ? counted.supervisors : supervisors) ?? '',
      lines: lines.map((line) => ({ amount: startAmount(line, counted !== null || noShow) })),
    })),
    outOfPlace: [...outOfPlace],
    acceptShort: false,
  };
}

/** What the programme says, until somebody wrote down otherwise: nothing used is something that was said too. */
export function startAmount({ used, planned }: SheetVisit['lines'][number], isSaid: boolean): number {
  return isSaid || used > 0 ? used : (planned ?? 0);
}

export function closeDayInput(sheet: CountSheet, date: IsoDate, locationId: string | null, values: CountValues) {
  return {
    date,
    locationId,
    acceptShort: values.acceptShort,
    outOfPlace: values.outOfPlace,
    knownOutOfPlace: [...sheet.outOfPlace],
    visits: sheet.visits.map(({ bookingId, lines }, at) => {
      const visit = values.visits[at];
      return {
        bookingId,
        noShow: visit?.noShow ?? false,
        pupils: toCount(visit?.pupils),
        supervisors: toCount(visit?.supervisors),
        lines: lines.map(({ consumableId, unit }, line) => ({
          consumableId,
          unit,
          amount: Number(visit?.lines[line]?.amount || 0),
        })),
      };
    }),
  };
}

function toCount(typed: Typed | undefined): number | null {
  return typed === undefined || typed === '' ? null : Number(typed);
}
