import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Role, roles } from '#domain/booking/role.ts';

/** What belongs to this device and not to the data: a file beside the data file, which no copy carries along. */
export interface DeviceFile {
  /** Compared with the database at start: another one means that a copy was put back, or cloned. */
  readonly token: string;
  /** The name that stands in the history for what is done here; empty until somebody gives one. */
  readonly actor: string;
  /** What the person at this device does. */
  readonly role: Role;
}

export function readDeviceFile(dataFile: string): DeviceFile {
  const path = pathBeside(dataFile);
  const read = existsSync(path) ? parse(readFileSync(path, 'utf8')) : null;
  if (read) return read;
  const made: DeviceFile = { token: newToken(), actor: '', role: 'coordinator' };
  writeDeviceFile(dataFile, made);
  return made;
}

export function writeDeviceFile(dataFile: string, device: DeviceFile): void {
  const path = pathBeside(dataFile);
  writeFileSync(`${path}.part`, `${JSON.stringify(device)}\n`);
  renameSync(`${path}.part`, path);
}

export function newToken(): string {
  return randomBytes(16).toString('hex');
}

function pathBeside(dataFile: string): string {
  return join(dirname(dataFile), 'device.json');
}

/** A file that cannot be read counts as lost: the device then takes a new id, which is always safe. */
function parse(text: string): DeviceFile | null {
  try {
    const { token, actor, role } = JSON.parse(text) as Partial<DeviceFile>;
    if (typeof token !== 'string' || !token) return null;
    return {
      token,
      actor: typeof actor === 'string' ? actor : '',
      role: roles.find((known) => known === role) ?? 'coordinator',
    };
  } catch {
    return null;
  }
}
