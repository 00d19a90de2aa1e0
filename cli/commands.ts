import { apiCommand } from './api.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { demoCommand } from './demo.ts';
import { exportAssetsCommand, exportBookingsCommand, exportOrganisationsCommand } from './export.ts';
import { importAssetsCommand } from './import-assets.ts';
import { importBookingsCommand } from './import-bookings.ts';
import { importSchoolsCommand } from './import-schools.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';

/** One line per command. */
export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  importSchoolsCommand,
  importAssetsCommand,
  importBookingsCommand,
  exportOrganisationsCommand,
  exportAssetsCommand,
  exportBookingsCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  apiCommand,
];
