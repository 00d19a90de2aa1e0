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
  if (found) return (await found.load()).run(found.args);
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const list = all.map((command) => `  techlab ${command.usage}\n      ${command.summary}`).join('\n');
  const asked = name === undefined || name === 'help' || name === '--help';
  (asked ? process.stdout : process.stderr).write(`${asked ? '' : `Onbekende opdracht: ${name}\n`}${list}\n`);
  return asked ? 0 : 2;
}

/** A command's name is one word, or two: `import schools`. */
function findCommand() {
  const two = commands.get(`${name} ${rest[0]}`);
  if (two) return { load: two, args: rest.slice(1) };
  const one = commands.get(String(name));
  return one && { load: one, args: rest };
}
