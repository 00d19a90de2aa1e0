import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
}

export type Claim = { readonly first: true } | { readonly first: false; readonly told: Promise<void> };

/** One instance per profile folder, as Electron has it: the lock names a process, a socket carries the second's words. */
export function claimLock(profile: string, onSecond: (second: SecondInstance) => void): Claim {
  mkdirSync(profile, { recursive: true });
  const owner = ownerOf(profile);
  if (owner !== undefined) return { first: false, told: tell(profile) };
  writeFileSync(lockOf(profile), String(process.pid));
  rmSync(socketOf(profile), { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.on('end', () => {
      onSecond(JSON.parse(text));
      socket.end();
    });
  });
  server.listen(socketOf(profile));
  server.unref();
  return { first: true };
}

export function releaseLock(profile: string): void {
  if (ownerOf(profile) !== process.pid) return;
  rmSync(lockOf(profile), { force: true });
  rmSync(socketOf(profile), { force: true });
}

function tell(profile: string): Promise<void> {
  const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd() };
  return new Promise((resolve) => {
    const socket = connect({ path: socketOf(profile), allowHalfOpen: true });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.end(JSON.stringify(second));
    socket.resume();
  });
}

function ownerOf(profile: string): number | undefined {
  try {
    const owner = Number(readFileSync(lockOf(profile), 'utf8'));
    process.kill(owner, 0);
    return owner;
  } catch {
    // No lock, or one of a process that is gone.
    return undefined;
  }
}

function lockOf(profile: string): string {
  return join(profile, 'electron-host.lock');
}

/** In the temp folder: a socket's path may be a hundred letters at most. */
function socketOf(profile: string): string {
  return join(tmpdir(), `electron-host-${createHash('sha256').update(profile).digest('hex').slice(0, 16)}.sock`);
}
