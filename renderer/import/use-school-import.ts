import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { MAX_FILE_BYTES } from '#domain/import/import-bounds.ts';
import type { Delimiter } from '#domain/import/sniff-delimiter.ts';
import type { Encoding } from '#domain/import/sniff-encoding.ts';
import type { SchoolKind } from '#domain/organisation/organisation.ts';
import type { RegisterMapping } from '#domain/organisation/register-fields.ts';
import { client, orpc } from '../client.ts';

export type OpenedFile = Awaited<ReturnType<typeof client.import.open>>;
export type Imported = Awaited<ReturnType<typeof client.import.importSchools>>;
export type Place = Extract<
  Awaited<ReturnType<typeof client.import.compareSchools>> extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'compared' }
>['places'][number];
export type WizardStep = 'file' | 'columns' | 'preview' | 'done';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export type SchoolImport = ReturnType<typeof useSchoolImport>;

/** What the wizard knows and does. A file that is left behind is forgotten by the store. */
export function useSchoolImport() {
  const queries = useQueryClient();
  const [step, setStep] = useState<WizardStep>('file');
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [columns, setColumns] = useState<RegisterMapping>({});
  const [kind, setKind] = useState<SchoolKind>('school_po');
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const stop = useRef<AbortController | null>(null);
  const openId = useRef<string | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
      if (openId.current) void client.import.close({ importId: openId.current });
    },
    [],
  );

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const show = (opened: OpenedFile) => {
    openId.current = opened.importId;
    setFile(opened);
    setColumns(opened.schoolColumns);
  };
  const open = (chosen: File) =>
    attempt(async () => {
      if (openId.current) void client.import.close({ importId: openId.current });
      openId.current = null;
      setFile(null);
      // The store would say the same, after 50 MB had crossed.
      if (chosen.size > MAX_FILE_BYTES) return setError('too-large');
      show(await client.import.open({ file: chosen, fileName: chosen.name.slice(0, 200) }));
    });
  const reread = (encoding: Encoding, delimiter: Delimiter) =>
    attempt(async () => {
      if (file) show(await client.import.reread({ importId: file.importId, encoding, delimiter }));
    });
  const compare = () =>
    attempt(async () => {
      if (!file) return;
      const controller = new AbortController();
      stop.current = controller;
      try {
        const input = { importId: file.importId, columns, defaultKind: kind };
        for await (const event of await client.import.compareSchools(input, { signal: controller.signal })) {
          if (event.kind === 'progress') setProgress(event);
          else {
            setPlaces(event.places);
            queries.removeQueries({ queryKey: orpc.import.schoolRows.key() });
            setStep('preview');
          }
        }
      } catch (failure) {
        // Stopped by the person: nothing was written, and nothing has to be said.
        if (!controller.signal.aborted) throw failure;
      } finally {
        setProgress(null);
      }
    });
  const write = (choice: Omit<Parameters<typeof client.import.importSchools>[0], 'importId'>) =>
    attempt(async () => {
      if (!file) return;
      setImported(await client.import.importSchools({ importId: file.importId, ...choice }));
      openId.current = null;
      setStep('done');
    });
  const startAgain = () => {
    setFile(null);
    setImported(null);
    setError(null);
    setStep('file');
  };
  return {
    step,
    goTo: setStep,
    file,
    columns,
    setColumns,
    kind,
    setKind,
    places,
    busy,
    progress,
    error,
    imported,
    open,
    reread,
    compare,
    cancel: () => stop.current?.abort(),
    write,
    startAgain,
  };
}
