import type { Command } from './command.ts';
import { demoCommand } from './demo.ts';
import { importAssetsCommand } from './import-assets.ts';
import { importBookingsCommand } from './import-bookings.ts';
import { importSchoolsCommand } from './import-schools.ts';
import { serveCommand } from './serve.ts';

/** One line per command. */
export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  importSchoolsCommand,
  importAssetsCommand,
  importBookingsCommand,
];
