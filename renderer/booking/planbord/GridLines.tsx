import classes from './Board.module.css';
import { useBoard } from './board-context.ts';
import { labelWidth } from './row-layout.ts';
import { isOn, xOf } from './time-axis.ts';

/** One layer of lines behind all rows, and the line of now over them. */
export function GridLines() {
  const { axis, now } = useBoard().scene;
  const { first, last } = axis.window;
  const pixelsPerHour = axis.pixelsPerMinute * 60;
  const step = pixelsPerHour >= 150 ? 15 : pixelsPerHour >= 90 ? 30 : pixelsPerHour >= 10 ? 60 : 180;
  const lines = axis.days.flatMap((day, index) => {
    const marks = [];
    for (let minute = first; minute < last; minute += step) {
      const left = index * axis.dayWidth + (minute - first) * axis.pixelsPerMinute;
      if (left > 0) marks.push({ key: `${day.date} ${minute}`, left, day: minute === first, fine: minute % 60 !== 0 });
    }
    return marks;
  });
  return (
    <>
      <div className={classes.lines} aria-hidden>
        {lines.map(({ key, left, day, fine }) => (
          <i key={key} data-day={day || undefined} data-fine={fine || undefined} style={{ left }} />
        ))}
      </div>
      {isOn(axis, now) && <div className={classes.now} style={{ left: labelWidth + xOf(axis, now) }} aria-hidden />}
    </>
  );
}
