import { accept, type Result, refusal, refuse } from '../result.ts';
import { fileType, isMediaType, type MediaType } from './file-type.ts';

/** In the order in which people look for them. */
export const documentKinds = ['instruction_card', 'manual', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentSubjects = ['asset', 'kit', 'model'] as const;
export type DocumentSubject = (typeof documentSubjects)[number];

/** As the database has it: a scan of a whole manual fits, a film does not. */
export const MAX_DOCUMENT_BYTES = 20_000_000;
export const MAX_TITLE = 200;
/** On one thing. */
export const MOST_DOCUMENTS = 50;

/** Enough to offer a document under a thing. */
export interface DocumentLink {
  readonly id: string;
  readonly title: string;
  readonly mediaType: MediaType;
}

export interface DocumentFile {
  readonly name: string;
  readonly size: number;
  /** All of it, or as much of its beginning as is needed to know it. */
  readonly head: Uint8Array;
}

/** What the file is by its content, or why it cannot be kept. */
export function checkFile({ name, size, head }: DocumentFile): Result<MediaType> {
  if (size > MAX_DOCUMENT_BYTES) {
    const facts = { name, size: megabytes(size), megabytes: megabytes(MAX_DOCUMENT_BYTES) };
    return refuse(refusal('document/too-large', facts, 'file'));
  }
  const type = fileType(head);
  return isMediaType(type) ? accept(type) : refuse(refusal(`document/${type}`, { name }, 'file'));
}

/** The title as it will be kept, or what is wrong with it. */
export function checkTitle(title: string): Result<string> {
  const kept = title.replaceAll(/\s+/g, ' ').trim();
  if (kept === '') return refuse(refusal('document/title-empty', {}, 'title'));
  if (kept.length > MAX_TITLE) {
    return refuse(refusal('document/title-long', { letters: kept.length, most: MAX_TITLE }, 'title'));
  }
  return accept(kept);
}

/** A first title: the name of the file without what computers need. */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
}

/** The name to save it under: made of the title and of what it really is. */
export function fileNameOf({ title, mediaType }: Pick<DocumentLink, 'title' | 'mediaType'>): string {
  const name = title
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${(name || 'document').slice(0, 120).trim()}.${extensions[mediaType]}`;
}

/** Rounded up, so that what is too large never reads as the limit itself. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

const extensions: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
