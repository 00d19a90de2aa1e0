import { benchAvailability } from './availability.ts';
import { benchColumns } from './board-columns.ts';
import { benchBooking } from './booking.ts';
import { benchImport } from './bulk-import.ts';
import { benchInventory } from './inventory.ts';
import { benchLists } from './lists.ts';
import { benchOpening } from './opening.ts';
import { benchPlanbord } from './planbord.ts';
import { benchRecurrence } from './recurrence.ts';
import { benchSearch } from './search.ts';

/** `npm run bench [-- ROW ...]`: one JSON line per row of GOALS.md 2, beside its reference, in one run. */
const rows: Readonly<Record<string, () => Promise<void>>> = {
  A: benchBooking,
  A4: benchImport,
  B: benchAvailability,
  C: benchColumns,
  D: benchRecurrence,
  E: benchOpening,
  F: benchSearch,
  I: benchInventory,
  L: benchLists,
  U: benchPlanbord,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !rows[name]);
if (unknown) {
  process.stderr.write(`No row ${unknown}. Rows: ${Object.keys(rows).join(', ')} (A runs A1 and A2)\n`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(rows)) if (asked.length === 0 || asked.includes(name)) await run();
}
