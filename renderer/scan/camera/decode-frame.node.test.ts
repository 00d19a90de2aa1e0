import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { qrContent } from '#domain/label/label-content.ts';
import { decodeFrame, setDecoder } from './decode-frame.ts';

const wasmOf = (name: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`zxing-wasm/${name}`))).buffer;
setDecoder(wasmOf('reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasmOf('writer/zxing_writer.wasm') } });

const [WIDTH, HEIGHT] = [640, 480];

/** Dots of the picture for one of the code; around it the paper stays white. */
const [DOT, EDGE] = [7, 4];
const BARS = 20;

/** A picture as a camera takes it: grey, noisy, the label in the middle and a little turned. */
async function picture(text: string, format: 'QRCode' | 'Code128' | 'EAN13', turn: number) {
  const { symbol, error } = await writeBarcode(text, { format });
  if (error) throw new Error(error);
  const isSquare = format === 'QRCode';
  const dot = isSquare ? DOT : 3;
  const high = isSquare ? symbol.height : BARS;
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let seed = 7;
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const [x, y] = [(at % WIDTH) - WIDTH / 2, Math.floor(at / WIDTH) - HEIGHT / 2];
    const column = Math.floor((x * cos + y * sin) / dot + symbol.width / 2);
    const row = Math.floor((y * cos - x * sin) / dot + high / 2);
    const isOnPaper = column >= -EDGE && row >= -EDGE && column < symbol.width + EDGE && row < high + EDGE;
    const isOnCode = column >= 0 && row >= 0 && column < symbol.width && row < high;
    const dark = isOnCode && symbol.data[(isSquare ? row : 0) * symbol.width + column] === 0;
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const grey = dark ? 50 : isOnPaper ? 210 : 140;
    data.fill(grey + (seed % 30) - 15, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { data, width: WIDTH, height: HEIGHT };
}

test.each([
  ['our square label, held a little askew', 'QRCode', qrContent('A-0412'), 0.35],
  ['our bars', 'Code128', 'K-007', 0.05],
  ['what the maker printed on the roll', 'EAN13', '8712345678906', 0],
] as const)('reads %s', async (_, format, text, turn) => {
  expect(await decodeFrame(await picture(text, format, turn))).toBe(text);
});

test('finds nothing on an empty desk', async () => {
  const empty = { data: new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(120), width: WIDTH, height: HEIGHT };
  expect(await decodeFrame(empty)).toBeNull();
});
