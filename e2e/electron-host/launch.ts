import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test';

export interface LaunchOptions {
  readonly dataDirectory: string;
  readonly args?: readonly string[];
  /** The language of the machine; Dutch unless told otherwise, so that a journey reads the same on each of them. */
  readonly language?: 'nl' | 'en';
  readonly env?: NodeJS.ProcessEnv;
  /** Of Chromium. */
  readonly switches?: readonly string[];
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

export interface ElectronCommand {
  readonly file: string;
  /** Electron's own, before the app's. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Starts the built app on the true Electron when it is there, else on the Electron host, and waits for its window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { env } = electronCommand();
  const language = options.language ?? 'nl';
  const switches = options.switches ?? [];
  const spoken = process.platform === 'darwin' ? ['-AppleLanguages', `(${language})`] : [`--lang=${language}`];
  const app = await _electron.launch({
    args: [
      root,
      `--data=${options.dataDirectory}`,
      ...spoken,
      ...(options.args ?? []),
      ...(runsOnElectron ? switches : []),
    ],
    cwd: root,
    env: defined({
      ...env,
      ...options.env,
      TZ: 'Europe/Amsterdam',
      ELECTRON_HOST_SWITCHES: JSON.stringify(switches),
    }),
    // Without a path Playwright asks the package, and brings its own loader: only then is the app its to steer.
    ...(findElectron() === undefined && { executablePath: hostPath }),
  });
  const page = await app.firstWindow();
  return { app, page, close: () => app.close() };
}

/** To start the app as a person would, without Playwright: a second instance, a signal. */
export function electronCommand(): ElectronCommand {
  const electron = findElectron();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (electron) return { file: electron, args: [...asRoot, root], env: process.env };
  const env = { ...process.env, ELECTRON_HOST_NODE: process.execPath, ELECTRON_HOST_CHROMIUM: findChromium() };
  return { file: hostPath, args: [root], env };
}

export const runsOnElectron = findElectron() !== undefined;

const hostPath = join(root, 'e2e', 'electron-host', 'electron-host');

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** By files only: requiring the package in plain Node would start a download. */
function findElectron(): string | undefined {
  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), name);
  return existsSync(binary) ? binary : undefined;
}

/** The system's Chromium where it is on the PATH, else the one Playwright installed. */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const own = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  return own ?? chromium.executablePath();
}
