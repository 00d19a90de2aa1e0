import { openApiDocument } from '#service/open-api.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

export const apiCommand: Command = {
  usage: 'api',
  summary: 'Prints the OpenAPI document of everything that can be asked of Techlab.',
  async run(args) {
    parseOptions(args, { options: {} });
    process.stdout.write(`${JSON.stringify(await openApiDocument(), null, 2)}\n`);
    return 0;
  },
};
