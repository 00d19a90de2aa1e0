import { useTranslation } from 'react-i18next';
import { dateOf, weekNumberOf } from '#domain/time/wall-time.ts';
import { dayNote } from '#renderer/calendar/day-note.ts';
import { dateText } from '../verdict-text.ts';
import classes from './Board.module.css';
import { useBoard } from './board-context.ts';
import { labelWidth } from './row-layout.ts';
import { isOn, type TimeAxis, xOf } from './time-axis.ts';

/** Days and hours above the lanes, with what is closed everywhere and where "now" is. */
export function AxisHead() {
  const { t, i18n } = useTranslation();
  const { axis, now, world } = useBoard().scene;
  const [first] = axis.days;
  const today = dateOf(now, axis.zone);
  const hours = hourLabels(axis);
  const everywhere = world.closures.filter((closure) => closure.locationId === null && closure.kind === 'closed');
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ width: axis.width + labelWidth }}>
      <div role="columnheader" className={classes.corner}>
        {first && t('planbord:week', { week: weekNumberOf(first.date) })}
        <small>{first?.date.slice(0, 4)}</small>
      </div>
      {axis.days.map((day) => {
        const closure = everywhere.find(({ firstOn, lastOn }) => firstOn <= day.date && day.date <= lastOn);
        // What is closed goes first: there is room for one text.
        const note = closure ? '' : dayNote(day.date, world.holidays, t);
        return (
          <div
            key={day.date}
            title={note || undefined}
            role="columnheader"
            aria-current={day.date === today ? 'date' : undefined}
            className={classes.day}
            data-today={day.date === today || undefined}
            data-holiday={note !== '' || undefined}
            style={{ width: axis.dayWidth }}
          >
            <span className={classes.dayName}>
              {dateText(day.date, i18n.language)}
              {note && <span className={classes.dayNote}>{note}</span>}
            </span>
            {closure && <span className={classes.reason}>{closure.reason || t('planbord:chip.closed')}</span>}
            {!closure &&
              hours.map(({ minute, label }) => (
                <span
                  key={minute}
                  className={classes.hour}
                  data-first={minute === axis.window.first || undefined}
                  style={{ left: (minute - axis.window.first) * axis.pixelsPerMinute }}
                >
                  {label}
                </span>
              ))}
          </div>
        );
      })}
      {isOn(axis, now) && (
        <span className={classes.nowMark} style={{ left: labelWidth + xOf(axis, now) }}>
          {t('planbord:now')}
        </span>
      )}
    </div>
  );
}

const LABEL_ROOM = 34;

/** As many hours as there is room for: each, every second, third or sixth. */
function hourLabels({ window, pixelsPerMinute }: TimeAxis): { minute: number; label: string }[] {
  const every = [60, 120, 180, 360].find((step) => step * pixelsPerMinute >= LABEL_ROOM) ?? 720;
  const narrow = every > 60;
  const labels = [];
  for (let minute = window.first; minute < window.last; minute += 60) {
    const hour = minute / 60;
    if ((minute - (narrow ? 0 : window.first)) % every !== 0) continue;
    labels.push({ minute, label: narrow ? String(hour) : `${String(hour).padStart(2, '0')}:00` });
  }
  return labels;
}
