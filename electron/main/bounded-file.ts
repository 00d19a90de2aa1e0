import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A log that cannot fill the disk: at the limit the file becomes `<name>.1` and a new one starts. Lines are
 * few and written at once, so that the last one before a crash is there.
 */
export function openBoundedFile(path: string, maximumBytes: number): { write(line: string): void } {
  mkdirSync(dirname(path), { recursive: true });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return {
    write(line) {
      const bytes = Buffer.byteLength(line);
      if (size > 0 && size + bytes > maximumBytes) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, line);
      size += bytes;
    },
  };
}
