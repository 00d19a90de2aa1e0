import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const checkCommand: Command = {
  usage: 'check [--json] [--data DIR]',
  summary:
    'Looks through the whole data file: pages, references, double bookings and the log. Exit code 3 with findings.',
  async run(args) {
    const { values } = parseOptions(args, {
      options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const result = await withClient(dataDirectory(values.data), (client) => client.backup.check());
    const clean = result.findings.length === 0;
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else if (clean) process.stdout.write(`${sentence('backup', ['check', 'clean'], result)}\n`);
    else {
      for (const finding of result.findings) {
        const text = sentence('backup', ['check', 'finding', finding.kind], { ...finding }) ?? finding.kind;
        process.stderr.write(`${text}\n`);
      }
      if (result.more > 0) process.stderr.write(`${sentence('backup', ['check', 'more'], { count: result.more })}\n`);
    }
    return clean ? 0 : 3;
  },
};
