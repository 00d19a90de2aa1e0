import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

/** Our labels, and what makers print on material. */
const options: ReaderOptions = {
  formats: ['QRCode', 'Code128', 'EAN13', 'EAN8', 'UPCA'],
  maxNumberOfSymbols: 1,
  tryDownscale: true,
};

/** The decoder comes with the app: nothing is fetched from elsewhere. */
export function setDecoder(wasm: string | ArrayBuffer): void {
  const overrides = typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm };
  prepareZXingModule({ overrides });
}

/** The code in a picture, or null: most pictures have none that can be read. */
export async function decodeFrame(frame: Pick<ImageData, 'data' | 'width' | 'height'>): Promise<string | null> {
  const [found] = await readBarcodes(frame as ImageData, options);
  return found?.text ? found.text : null;
}
