import type { Command } from './command.ts';

/** One line per command. Only the one that runs is loaded: all of them together are most of the program. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./serve.ts')).serveCommand],
  ['simulate-year', async () => (await import('./simulate-year.ts')).simulateYearCommand],
  ['demo', async () => (await import('./demo.ts')).demoCommand],
  ['import schools', async () => (await import('./import-schools.ts')).importSchoolsCommand],
  ['import assets', async () => (await import('./import-assets.ts')).importAssetsCommand],
  ['import stock', async () => (await import('./import-stock.ts')).importStockCommand],
  ['import bookings', async () => (await import('./import-bookings.ts')).importBookingsCommand],
  ['export organisations', async () => (await import('./export.ts')).exportOrganisationsCommand],
  ['export assets', async () => (await import('./export.ts')).exportAssetsCommand],
  ['export bookings', async () => (await import('./export.ts')).exportBookingsCommand],
  ['backup', async () => (await import('./backup.ts')).backupCommand],
  ['restore', async () => (await import('./restore.ts')).restoreCommand],
  ['check', async () => (await import('./check.ts')).checkCommand],
  ['api', async () => (await import('./api.ts')).apiCommand],
]);
