import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import FullCalendar, { type CalendarRef, type EventApi } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import english from '@fullcalendar/react/locales/en-gb';
import dutch from '@fullcalendar/react/locales/nl';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#domain/time/period.ts';
import { dateOf, type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import type { Holiday } from '#renderer/calendar/calendar-types.ts';
import { useKitGaps } from '../board/use-kit-gaps.ts';
import type { LocationLine } from '../form/resource-choice.ts';
import { MoveRefusal } from '../MoveRefusal.tsx';
import { offerRest } from '../series/offer-rest.tsx';
import { useMoveBooking } from '../use-move-booking.ts';
import classes from './Agenda.module.css';
import { AgendaEntry, DayName, type EntryShape } from './AgendaEntry.tsx';
import { type AgendaAddress, type AgendaView, LIST_DAYS } from './agenda-address.ts';
import {
  type BookingLine,
  bookingEntry,
  type ClosureLine,
  closureEntries,
  holidayEntries,
  openingHours,
} from './agenda-entries.ts';

/** More would push the next weeks out of sight; the rest opens in a click. */
const MOST_A_DAY = 4;
const viewNames: Record<AgendaView, string> = { week: 'timeGridWeek', month: 'dayGridMonth', list: 'agendaList' };
const plugins = [classicTheme, timeGrid, dayGrid, list, interaction];
const locales = [dutch, english];
const views = {
  agendaList: {
    type: 'list',
    duration: { days: LIST_DAYS },
    listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' },
    listDayAltFormat: { week: 'long' },
    displayEventEnd: true,
  },
} as const;
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

interface AgendaCalendarProps {
  readonly address: AgendaAddress;
  readonly zone: string;
  readonly bookings: readonly BookingLine[];
  readonly closures: readonly ClosureLine[];
  readonly holidays: readonly Holiday[];
  /** The days on screen. */
  readonly shown: Period | null;
  readonly locations: readonly LocationLine[];
  readonly locationId: string | null;
  readonly onShown: (period: Period) => void;
  readonly onOpen: (bookingId: string) => void;
  readonly onSelect: (period: Period) => void;
  readonly onGoToDay: (date: IsoDate) => void;
}

/** FullCalendar, told what to show; every drag and resize goes through the one command that books. */
export function AgendaCalendar(props: AgendaCalendarProps) {
  const {
    address,
    zone,
    bookings,
    closures,
    holidays,
    shown,
    locations,
    locationId,
    onShown,
    onOpen,
    onSelect,
    onGoToDay,
  } = props;
  const { t, i18n } = useTranslation();
  const colorScheme = useComputedColorScheme('light');
  const calendar = useRef<CalendarRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { move, isMoving, refused, leave } = useMoveBooking();
  const gaps = useKitGaps(shown && { from: shown.start, until: shown.end });
  const entries = useMemo(
    () => [
      ...bookings.map((booking) => bookingEntry(booking, locations, zone)),
      ...closureEntries(closures, locationId),
      ...(shown && address.view !== 'list' ? holidayEntries(holidays, closures, shown, t) : []),
    ],
    [bookings, closures, holidays, shown, address.view, locations, locationId, zone, t],
  );
  const { view, date } = address;
  useEffect(() => calendar.current?.getApi().changeView(viewNames[view], date), [view, date]);
  useEffect(() => frame.current?.querySelectorAll<HTMLElement>('*').forEach(makeReachable));

  const moveTo = (event: EventApi, revert: () => void) => {
    const booking = bookingOf(event);
    if (!booking || !event.start || event.allDay) return revert();
    const start = event.start.getTime();
    const end = event.end?.getTime() ?? start + booking.end - booking.start;
    const { id, sequence } = booking;
    move({ id, sequence, start, end }, { onError: revert, onSuccess: () => void offerRest(id, booking) });
  };
  const heldBy = bookings.find(({ id }) => id === refused?.wish.id)?.holder ?? '';

  return (
    <div className={classes.frame} ref={frame}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        locales={locales}
        locale={i18n.language === 'en' ? 'en-gb' : 'nl'}
        colorScheme={colorScheme}
        timeZone={zone}
        initialView={viewNames[view]}
        initialDate={date}
        views={views}
        headerToolbar={false}
        height="100%"
        firstDay={1}
        weekNumbers
        weekNumberCalculation="ISO"
        nowIndicator
        slotDuration="00:30"
        snapDuration="00:15"
        scrollTime="07:30"
        scrollTimeReset={false}
        slotHeaderFormat={clock}
        eventTimeFormat={clock}
        allDayText={t('booking:agenda.wholeDay')}
        dayMaxEvents={view === 'month' ? MOST_A_DAY : true}
        fixedWeekCount={false}
        displayEventEnd={false}
        eventMaxStack={3}
        slotEventOverlap={false}
        businessHours={openingHours(locations.find(({ id }) => id === locationId))}
        events={entries}
        editable
        selectable
        selectMirror
        eventInteractive
        navLinks={view === 'month'}
        navLinkDayClick={(day) => onGoToDay(dateOf(day.getTime(), zone))}
        noEventsText={t('booking:agenda.empty')}
        moreLinkText={(count) => t('booking:agenda.more', { count })}
        datesSet={({ start, end }) => onShown({ start: start.getTime(), end: end.getTime() })}
        eventClick={({ event }) => {
          if (bookingOf(event)) onOpen(event.id);
        }}
        eventDrop={({ event, revert }) => moveTo(event, revert)}
        eventResize={({ event, revert }) => moveTo(event, revert)}
        select={({ start, end, allDay }) => {
          calendar.current?.getApi().unselect();
          onSelect(allDay ? morningOf(start, zone) : { start: start.getTime(), end: end.getTime() });
        }}
        eventClass={({ event }) => entryClass(event)}
        listItemEventClass={view === 'list' ? (classes.row ?? '') : ''}
        listItemEventBeforeClass={classes.hidden ?? ''}
        inlineWeekNumberContent={({ num }) => t('booking:agenda.weekNumber', { week: num })}
        backgroundEventClass={({ event }) =>
          (event.extendedProps['holiday'] === true ? classes.holiday : classes.closed) ?? ''
        }
        backgroundEventContent={({ event }) => (
          <DayName isHoliday={event.extendedProps['holiday'] === true} title={event.title} />
        )}
        eventContent={({ event, timeText, view: shown }) => (
          <AgendaEntry
            booking={bookingOf(event)}
            title={event.title}
            place={locationId ? '' : String(event.extendedProps['place'] ?? '')}
            timeText={timeText}
            shape={shapeIn(shown.type, event.allDay)}
            lacks={gaps.ofBooking(event.id)}
          />
        )}
      />
      <MoveRefusal refused={refused} holder={heldBy} zone={zone} isMoving={isMoving} onMove={move} onLeave={leave} />
    </div>
  );
}

/** A region that scrolls must be reachable by keyboard. Where bookings can be focused it is; in an empty week its first
 * day is, because something focusable between table and rows would break their roles. */
function makeReachable(region: HTMLElement): void {
  if (!['auto', 'scroll'].includes(getComputedStyle(region).overflowY)) return;
  const stop = region.querySelector<HTMLElement>('[role="cell"]') ?? region;
  stop.removeAttribute('tabindex');
  if (!region.querySelector('[tabindex="0"], a, button')) stop.tabIndex = 0;
}

function bookingOf(event: EventApi): BookingLine | undefined {
  return event.extendedProps['booking'] as BookingLine | undefined;
}

function shapeIn(viewType: string, isLong: boolean): EntryShape {
  if (viewType === viewNames.list) return 'row';
  return viewType === viewNames.month || isLong ? 'bar' : 'block';
}

function entryClass(event: EventApi): string {
  const booking = bookingOf(event);
  if (!booking) return '';
  const hue = event.extendedProps['hue'] === 'none' ? 'hueNone' : `hue${event.extendedProps['hue']}`;
  return [classes.entry, classes[booking.status], classes[hue]].filter(Boolean).join(' ');
}

/** A day that was chosen in the month, without hours: the morning, to change from there. */
function morningOf(day: Date, zone: string): Period {
  const date = dateOf(day.getTime(), zone);
  return { start: toInstant(date, '08:45', zone), end: toInstant(date, '11:45', zone) };
}
