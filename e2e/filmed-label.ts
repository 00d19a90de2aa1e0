import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { qrContent } from '#domain/label/label-content.ts';

const WIDTH = 640;
const HEIGHT = 480;
/** A grey desk, as a camera sees white paper on it. */
const DESK = 120;
const PAPER = 235;
/** Dots of the film for one of the code, and how many of those stay white around it. */
const [DOT, EDGE] = [8, 4];

/** A film of a label that lies before the camera, for Chromium's `--use-file-for-fake-video-capture`. */
export async function filmLabel(file: string, code: string): Promise<void> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const { symbol } = await writeBarcode(qrContent(code), { format: 'QRCode' });
  const luma = Buffer.alloc(WIDTH * HEIGHT, DESK);
  const paper = symbol.width + 2 * EDGE;
  const [left, top] = [(WIDTH - paper * DOT) >> 1, (HEIGHT - paper * DOT) >> 1];
  for (let row = 0; row < paper * DOT; row += 1) {
    for (let column = 0; column < paper * DOT; column += 1) {
      const [x, y] = [Math.floor(column / DOT) - EDGE, Math.floor(row / DOT) - EDGE];
      const isOnCode = x >= 0 && y >= 0 && x < symbol.width && y < symbol.height;
      luma[(top + row) * WIDTH + left + column] = isOnCode ? (symbol.data[y * symbol.width + x] ?? 0) : PAPER;
    }
  }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, frame, frame]));
}
