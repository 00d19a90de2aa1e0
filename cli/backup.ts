import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';
import { withClient } from './with-client.ts';

export const backupCommand: Command = {
  usage: 'backup FILE [--json] [--data DIR]',
  summary: 'Copies the data to FILE, also while the app is open, and verifies the copy by opening it.',
  run: runBackup,
};

async function runBackup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new CliError(2, `Gebruik: techlab ${backupCommand.usage}`);
  const target = resolve(file);
  if (existsSync(target)) throw new CliError(3, `${target} bestaat al. Kies een andere naam.`);
  return withClient(dataDirectory(values.data), async (client) => {
    const { name, facts } = await client.backup.make();
    const { folder } = await client.backup.list();
    try {
      copyFileSync(join(folder, name), `${target}.part`);
      renameSync(`${target}.part`, target);
    } catch (error) {
      rmSync(`${target}.part`, { force: true });
      throw new CliError(
        3,
        `${target} is niet te schrijven: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    rmSync(join(folder, name));
    const sentence = `De reservekopie staat in ${target}: ${facts.counts.bookings} boekingen, ${facts.counts.assets} apparaten.`;
    process.stdout.write(`${values.json ? JSON.stringify({ file: target, ...facts }) : sentence}\n`);
    return 0;
  });
}
