import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the data file lies: `--data DIR`, else `TECHLAB_DATA`, else the user's own data folder. */
export function dataDirectory(given: string | undefined): string {
  return given ?? process.env.TECHLAB_DATA ?? join(userDataFolder(), 'Techlab', 'data');
}

function userDataFolder(): string {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return process.env.APPDATA ?? join(home, 'AppData', 'Roaming');
    case 'darwin':
      return join(home, 'Library', 'Application Support');
    default:
      return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
  }
}
