import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import wasmUrl from '@hyzyla/pdfium/pdfium.wasm?url';
import { pageView } from '#domain/document/page-view.ts';
import type { PdfAnswer, PdfOrder } from './pdf-messages.ts';

/** Draws the pages of one PDF beside the window: a file of somebody else can hang or break nothing but this worker, which ends
 * with the dialog. The first message is the file; each after it asks for a page. */
self.onmessage = async ({ data: bytes }: MessageEvent<Uint8Array>) => {
  try {
    const library = await PDFiumLibrary.init({ wasmUrl });
    const document = await library.loadDocument(bytes);
    self.onmessage = ({ data: order }: MessageEvent<PdfOrder>) => void answer(() => draw(document, order));
    await answer(async () => ({ kind: 'opened', pages: document.getPageCount() }));
  } catch (error) {
    const problem = /password|security/i.test(String(error)) ? 'locked' : 'broken';
    await answer(async () => ({ kind: 'failed', problem }));
  }
};

async function answer(work: () => Promise<PdfAnswer>): Promise<void> {
  const done = await work().catch((): PdfAnswer => ({ kind: 'failed', problem: 'broken' }));
  self.postMessage(done, { transfer: done.kind === 'drawn' ? [done.picture.data.buffer] : [] });
}

async function draw(document: PDFiumDocument, order: PdfOrder): Promise<PdfAnswer> {
  const page = document.getPage(order.page);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const points = { width: originalWidth, height: originalHeight };
  const { size, scale } = pageView(points, order.box, order.zoom, order.dotsPerPixel);
  // First: the library closes a page that it has drawn.
  const text = page.getText();
  const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
  const picture = new ImageData(new Uint8ClampedArray(data), width, height);
  return { kind: 'drawn', page: order.page, size, picture, text };
}
