import { extname } from 'node:path';

export const fileKinds = ['backup', 'calendar', 'image', 'json', 'table', 'document', 'all'] as const;
export type FileKind = (typeof fileKinds)[number];

export const extensionsOf: Readonly<Record<FileKind, readonly string[]>> = {
  backup: ['techlab', 'sqlite', 'db'],
  calendar: ['ics'],
  image: ['jpg', 'jpeg', 'png', 'webp'],
  json: ['json', 'ndjson'],
  table: ['csv', 'tsv', 'txt'],
  document: ['pdf', 'html', 'svg', 'md', 'xlsx', 'zip'],
  all: ['*'],
};

export function isFileKind(value: unknown): value is FileKind {
  return fileKinds.some((kind) => kind === value);
}

/** What the page proposes becomes one harmless name: it can point to no folder, and to no program. */
export function parseFileName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 200) return undefined;
  const spaced = value.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ');
  const name = spaced
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return kindOf(name) === undefined ? undefined : name;
}

export function kindOf(name: string): FileKind | undefined {
  const extension = extname(name).slice(1).toLowerCase();
  return fileKinds.find((kind) => extensionsOf[kind].includes(extension));
}
