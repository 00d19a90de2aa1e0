import { VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type HolidayRegion, holidayRegions } from '#domain/organisation/organisation.ts';
import { type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { longDate, weekdayName } from '../time/format.ts';
import classes from './YearGrid.module.css';
import { type DateMarks, monthsOf, weeksOf } from './year-days.ts';

interface YearGridProps {
  readonly firstOn: IsoDate;
  readonly marks: ReadonlyMap<IsoDate, DateMarks>;
  readonly regions: readonly HolidayRegion[];
  readonly today: IsoDate;
}

/** Twelve months at a glance: a band per region, hatched where closed. The list beside it tells the same in words. */
export function YearGrid({ firstOn, marks, regions, today }: YearGridProps) {
  const { t } = useTranslation();
  return (
    <div>
      <ul className={classes.legend} aria-label={t('calendar:legend.title')}>
        {regions.map((region) => (
          <li key={region}>
            <span className={classes.swatch}>
              <i data-region={region} />
            </span>
            {t('calendar:legend.region', { region: t(`organisation:region.${region}`).toLowerCase() })}
          </li>
        ))}
        {(['day', 'closed', 'own'] as const).map((kind) => (
          <li key={kind}>
            <span className={classes.swatch} data-kind={kind}>
              {kind === 'day' ? '5' : ''}
            </span>
            {t(`calendar:legend.${kind}`)}
          </li>
        ))}
      </ul>
      <div className={classes.months}>
        {monthsOf(firstOn).map((month) => (
          <Month key={month} month={month} marks={marks} regions={regions} today={today} />
        ))}
      </div>
    </div>
  );
}

function Month({ month, marks, regions, today }: Omit<YearGridProps, 'firstOn'> & { readonly month: IsoDate }) {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <table className={classes.month}>
      <caption>{name.format(new Date(`${month}T12:00Z`))}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, i18n.language)}>
              {weekdayName(weekday, i18n.language, 'short').slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, weekdayOf).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, weekday) =>
              date ? (
                <Day key={date} date={date} marks={marks.get(date)} regions={regions} isToday={date === today} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place in the week
                <td key={`empty ${weekday}`} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: IsoDate;
  readonly marks: DateMarks | undefined;
  readonly regions: readonly HolidayRegion[];
  readonly isToday: boolean;
}

function Day({ date, marks, regions, isToday }: DayProps) {
  const { t, i18n } = useTranslation();
  const told = marks && marksText(marks, regions, t);
  return (
    <td
      className={classes.day}
      data-weekend={weekdayOf(date) > 5 || undefined}
      data-public={marks?.days.some(({ usual }) => !usual) || undefined}
      data-closed={marks?.closures.some(({ kind }) => kind === 'closed') || undefined}
      data-desk={marks?.closures.some(({ kind }) => kind === 'desk_closed') || undefined}
      data-own={(marks && marks.overrides.length > 0) || undefined}
      aria-current={isToday ? 'date' : undefined}
      title={told ? `${longDate(date, i18n.language)}: ${told}` : undefined}
    >
      {Number(date.slice(8))}
      {told && <VisuallyHidden> {told}</VisuallyHidden>}
      <span className={classes.bands} aria-hidden>
        {regions.map((region) => (
          <i key={region} data-region={marks?.holidays.some((one) => one.region === region) ? region : undefined} />
        ))}
      </span>
    </td>
  );
}

function marksText(
  { holidays, days, closures, overrides }: DateMarks,
  regions: readonly HolidayRegion[],
  t: TFunction,
) {
  const away = holidayRegions.filter(
    (region) => regions.includes(region) && holidays.some((one) => one.region === region),
  );
  const name = holidays.find(({ region }) => regions.includes(region))?.holiday;
  return [
    ...days.map((day) => t(`calendar:day.${day.name}`)),
    ...(name && away.length > 0
      ? [
          `${t(`calendar:holiday.${name}`)} (${away.map((region) => t(`organisation:region.${region}`).toLowerCase()).join(', ')})`,
        ]
      : []),
    ...closures.map(({ kind, reason, locationName }) =>
      [t(`location:closures.kind.${kind}`), locationName ?? t('location:closures.allLocations'), reason]
        .filter(Boolean)
        .join(', '),
    ),
    ...overrides.map(({ kind, note }) => [t(`calendar:override.kind.${kind}`), note].filter(Boolean).join(', ')),
  ].join('; ');
}
