import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Cdp, openCdp } from './cdp.ts';

export interface Chromium {
  readonly cdp: Cdp;
  /** Where Playwright connects beside us. */
  readonly address: string;
  kill(): void;
}

const switches = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-popup-blocking',
  '--disable-features=HttpsUpgrades,OptimizationHints,MediaRouter,PaintHolding,Translate',
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts a headless Chromium without a window. Its profile is the app's, so a page finds its local storage again. */
export async function startChromium(executable: string, profile: string, locale: string): Promise<Chromium> {
  mkdirSync(profile, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spoken = [`--lang=${locale}`, `--accept-lang=${locale}`];
  // A journey may bring a camera of its own.
  const more: string[] = JSON.parse(process.env['ELECTRON_HOST_SWITCHES'] ?? '[]');
  const child = spawn(executable, [...switches, ...more, ...asRoot, ...spoken, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that its helpers can be ended with it.
    detached: true,
  });
  const kill = () => killGroup(child);
  process.on('exit', kill);
  const address = await addressOf(child);
  const [, , , input, output] = child.stdio;
  return { cdp: openCdp(input as Writable, output as Readable), address, kill };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const lines = createInterface({ input: child.stderr as Readable });
    lines.on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
      else said.push(line);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended (${code}): ${said.slice(-5).join('\n')}`)));
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
