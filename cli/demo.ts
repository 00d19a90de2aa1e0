import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';
import { withClient } from './with-client.ts';

export const demoCommand: Command = {
  usage: 'demo [--json] [--data DIR]',
  summary: 'Fills an empty data folder with the invented demo region.',
  async run(args) {
    const { values } = parseOptions(args, {
      options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { bookings } = await withClient(dataDirectory(values.data), (client) => client.start.demo());
    const sentence = `De demoregio staat klaar, met ${bookings} boekingen.`;
    process.stdout.write(`${values.json ? JSON.stringify({ bookings }) : sentence}\n`);
    return 0;
  },
};
