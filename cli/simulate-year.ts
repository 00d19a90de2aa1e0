import { v7 } from 'uuid';
import { makeDemo } from '#db/demo/make-demo.ts';
import { openDatabase } from '#db/open-database.ts';
import { createStore } from '#db/store.ts';
import { type FilledSchool, fillYear } from '#db/visit/fill-year.ts';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import { addDays, dateOf, toInstant } from '#domain/time/wall-time.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';
import { sentence } from './refusal-sentence.ts';

const CLASS = 24;

export const simulateYearCommand: Command = {
  usage: 'simulate-year --demo [--pupils 24] [--weeks N] [--json]',
  summary: 'Fills the next school year of the demo region with the visit wizard, and tells who falls short and why.',
  async run(args) {
    const { values } = parseOptions(args, {
      options: {
        demo: { type: 'boolean', default: false },
        pupils: { type: 'string', default: String(CLASS) },
        weeks: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [pupils, weeks] = [Number(values.pupils), values.weeks === undefined ? null : Number(values.weeks)];
    if (!values.demo)
      throw new CliError(2, 'Alleen met --demo: een echt jaar vult u met de hand, op het scherm Bezoek plannen.');
    if (!(Number.isInteger(pupils) && pupils > 0) || (weeks !== null && !(Number.isInteger(weeks) && weeks > 0)))
      throw new CliError(2, 'Het aantal leerlingen en het aantal weken is een heel getal boven nul.');
    const schools = simulate(pupils, weeks);
    process.stdout.write(values.json ? `${JSON.stringify(schools)}\n` : report(schools));
    return 0;
  },
};

/** In memory: the demo of today, and then the June before the next school year begins. */
function simulate(pupils: number, weeks: number | null): readonly FilledSchool[] {
  const clock = { now: Date.now() };
  const store = createStore(openDatabase(':memory:'), { now: () => clock.now, newId: v7 });
  makeDemo(store, { actor: 'simulation', action: 'system.demo' });
  const { firstOn, lastOn } = schoolYearDays(schoolYearOf(addDays(dateOf(clock.now), 365)));
  clock.now = toInstant(addDays(firstOn, -60), '09:00');
  // The schools are back by September: a short year starts there.
  const from = weeks === null ? firstOn : `${firstOn.slice(0, 4)}-09-06`;
  const days = { firstOn: from, lastOn: weeks === null ? lastOn : addDays(from, weeks * 7 - 1) };
  const steps = fillYear(store, { pupils, ...days });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function report(schools: readonly FilledSchool[]): string {
  const widest = Math.max(...schools.map(({ name }) => name.length));
  const lines = [...schools]
    .sort((a, b) => a.got / a.quota - b.got / b.quota || (a.name < b.name ? -1 : 1))
    .map(({ name, got, quota, why }) => {
      const text = why ? `  ${sentence('visit', ['nothing', why.reason], why.facts) ?? why.reason}` : '';
      return `${name.padEnd(widest)}  ${String(got).padStart(3)} van ${String(quota).padStart(3)}${text}`;
    });
  const reached = schools.filter(({ got, quota }) => got >= quota).length;
  const visits = schools.reduce((sum, { got }) => sum + got, 0);
  return `${lines.join('\n')}\n\n${reached} van ${schools.length} scholen halen hun aantal; ${visits} bezoeken.\n`;
}
