import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';

/** `parseArgs` of Node, with wrong words answered by exit code 2. */
export function parseOptions<T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs({ ...config, args: [...args] }) as ReturnType<typeof parseArgs<T>>;
  } catch (error) {
    throw new CliError(2, error instanceof Error ? error.message : String(error));
  }
}
