import { useEffect, useRef, useState } from 'react';
import type { DrawnPage, PdfAnswer, PdfOrder, PdfProblem } from './pdf-messages.ts';

/** The pages of a PDF as pictures. Only the page that is wanted last is drawn: who leafs fast waits for no page in between. */
export function usePdf(bytes: Uint8Array, wanted: PdfOrder | null) {
  const worker = useRef<Worker | null>(null);
  const [pages, setPages] = useState(0);
  const [drawn, setDrawn] = useState<DrawnPage | null>(null);
  const [problem, setProblem] = useState<PdfProblem | null>(null);
  const [busy, setBusy] = useState<PdfOrder | null>(null);
  useEffect(() => {
    const beside = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    worker.current = beside;
    beside.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
      if (data.kind === 'opened') setPages(data.pages);
      else if (data.kind === 'failed') setProblem(data.problem);
      else setDrawn(data);
      setBusy(null);
    };
    beside.onerror = () => setProblem('broken');
    beside.postMessage(bytes);
    return () => beside.terminate();
  }, [bytes]);
  const last = useRef<PdfOrder | null>(null);
  useEffect(() => {
    if (pages === 0 || busy || !wanted || last.current === wanted) return;
    last.current = wanted;
    setBusy(wanted);
    worker.current?.postMessage(wanted);
  }, [pages, busy, wanted]);
  return { pages, drawn, problem };
}
