import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { extensionsOf, type FileKind, kindOf } from './file-name.ts';
import { filled, type Language, nativeTexts } from './language.ts';

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const largestMegabytes = 512;

/** Asks where to, and writes beside it first: a full disk must not cost the user the older file of that name. */
export async function saveFile(
  window: BrowserWindow,
  language: Language,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const kind = kindOf(name) ?? 'all';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: filters(language, kind),
  });
  if (canceled || !filePath) return false;
  const draft = join(dirname(filePath), `.${basename(filePath)}.part`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, filePath);
    return true;
  } catch {
    await rm(draft, { force: true });
    await say(window, filled(nativeTexts(language).problem.notSaved, { name: basename(filePath) }));
    return false;
  }
}

export async function openFile(window: BrowserWindow, language: Language, kind: FileKind): Promise<OpenedFile | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: filters(language, kind),
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  const name = basename(path);
  const { problem } = nativeTexts(language);
  try {
    const { size } = await stat(path);
    if (size > largestMegabytes * 1_000_000) {
      await say(window, filled(problem.tooLarge, { name, limit: String(largestMegabytes) }));
      return null;
    }
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch {
    await say(window, filled(problem.notRead, { name }));
    return null;
  }
}

function filters(language: Language, kind: FileKind): FileFilter[] {
  const texts = nativeTexts(language).fileKinds;
  const all: FileFilter = { name: texts.all, extensions: ['*'] };
  return kind === 'all' ? [all] : [{ name: texts[kind], extensions: [...extensionsOf[kind]] }, all];
}

async function say(window: BrowserWindow, message: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message });
}
