import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { importFieldsOf, splitColumns } from '#domain/custom-field/import-columns.ts';
import { MAX_FILE_BYTES } from '#domain/import/import-bounds.ts';
import { type Mapping, mapColumns } from '#domain/import/map-columns.ts';
import type { Delimiter } from '#domain/import/sniff-delimiter.ts';
import type { Encoding } from '#domain/import/sniff-encoding.ts';
import type { SchoolKind } from '#domain/organisation/organisation.ts';
import { client, orpc } from '../client.ts';
import type { ImportKind } from './import-kinds.ts';
import type { OpenedFile } from './opened-file.ts';
import { useRowSort } from './use-row-sort.ts';

type Source = Parameters<typeof client.import.preview>[0]['source'];
type Step<Procedure extends (...args: never[]) => unknown> =
  Awaited<ReturnType<Procedure>> extends AsyncIterable<infer Event> ? Event : never;
type Previewed = Extract<Step<typeof client.import.preview>, { kind: 'previewed' }>;
type Imported = Extract<Step<typeof client.import.commit>, { kind: 'imported' }>;
export type Choice = Omit<Parameters<typeof client.import.commit>[0], 'importId'>;
export type WizardStep = 'file' | 'columns' | 'preview' | 'done';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export type Import = ReturnType<typeof useImport>;

/** What the wizard knows and does. A file that is left behind is forgotten by the store. */
export function useImport(kind: ImportKind) {
  const queries = useQueryClient();
  const [step, setStep] = useState<WizardStep>('file');
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [columns, setColumns] = useState<Mapping<string>>({});
  const [fields, setFields] = useState(kind.fields);
  const [schoolKind, setSchoolKind] = useState<SchoolKind>('school_po');
  const [create, setCreate] = useState(true);
  const rowSort = useRowSort(kind);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [wasStopped, setWasStopped] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const openId = useRef<string | null>(null);
  useEffect(() => () => leave(openId.current), []);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    setWasStopped(false);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };
  const show = async (opened: OpenedFile) => {
    openId.current = opened.importId;
    setFile(opened);
    const own = kind.name === 'assets' ? importFieldsOf((await client.customField.list()).fields) : [];
    const known = [...kind.fields, ...own];
    setFields(known);
    const proposed: Mapping<string> = mapColumns(opened.header, known);
    setColumns(proposed);
    await rowSort.propose(opened, proposed);
  };
  const open = (chosen: File) =>
    attempt(async () => {
      leave(openId.current);
      openId.current = null;
      setFile(null);
      // The store would say the same, after 50 MB had crossed.
      if (chosen.size > MAX_FILE_BYTES) return setError('too-large');
      await show(await client.import.open({ file: chosen, fileName: chosen.name.slice(0, 200) }));
    });
  const reread = (encoding: Encoding, delimiter: Delimiter) =>
    attempt(async () => {
      if (file) await show(await client.import.reread({ importId: file.importId, encoding, delimiter }));
    });
  const preview = () =>
    attempt(async () => {
      if (!file) return;
      const source = {
        kind: kind.name,
        ...(kind.name === 'assets' ? splitColumns(columns) : { columns }),
        ...(kind.name === 'schools' ? { defaultKind: schoolKind } : { create, sort: rowSort.sort }),
      } as Source;
      for await (const event of await client.import.preview({ importId: file.importId, source })) {
        if (event.kind === 'progress') setProgress(event);
        else if (event.kind === 'stopped') setWasStopped(true);
        else {
          setPreviewed(event);
          queries.removeQueries({ queryKey: orpc.import.rows.key() });
          setStep('preview');
        }
      }
    });
  const commit = (choice: Choice) =>
    attempt(async () => {
      if (!file) return;
      for await (const event of await client.import.commit({ importId: file.importId, ...choice })) {
        if (event.kind === 'progress') setProgress(event);
        else if (event.kind === 'stopped') setWasStopped(true);
        else {
          openId.current = null;
          setImported(event);
          setStep('done');
        }
      }
    });
  const startAgain = () => {
    setFile(null);
    setImported(null);
    setError(null);
    setStep('file');
  };
  return {
    kind,
    step,
    goTo: setStep,
    file,
    fields,
    columns,
    setColumns,
    schoolKind,
    setSchoolKind,
    create,
    setCreate,
    rowSort,
    previewed,
    busy,
    progress,
    wasStopped,
    error,
    imported,
    open,
    reread,
    preview,
    commit,
    /** The answer of the work itself tells whether it came in time. */
    stop: () => void (file && client.import.stop({ importId: file.importId })),
    startAgain,
  };
}

/** Work that nobody sees any more is ended, and the file forgotten. */
function leave(importId: string | null): void {
  if (importId === null) return;
  void client.import.stop({ importId }).then(() => client.import.close({ importId }));
}
