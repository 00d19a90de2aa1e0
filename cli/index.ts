import { CliError } from './cli-error.ts';
import { commands } from './commands.ts';

/** `techlab COMMAND ...`. Exit codes: 0 done, 1 bug, 2 wrong usage, 3 refused. */
const [name, ...rest] = process.argv.slice(2);

// `techlab export ... | head` closes the pipe early; that is no bug.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof CliError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(): Promise<number> {
  const found = findCommand();
  if (!found) {
    const list = commands.map((command) => `  techlab ${command.usage}\n      ${command.summary}`).join('\n');
    const asked = name === undefined || name === 'help' || name === '--help';
    (asked ? process.stdout : process.stderr).write(`${asked ? '' : `Onbekende opdracht: ${name}\n`}${list}\n`);
    return asked ? 0 : 2;
  }
  return found.command.run(found.args);
}

/** A command's name is one word, or two: `import schools`. */
function findCommand() {
  const two = commands.find((command) => command.name === `${name} ${rest[0]}`);
  if (two) return { command: two, args: rest.slice(1) };
  const one = commands.find((command) => command.name === name);
  return one && { command: one, args: rest };
}
