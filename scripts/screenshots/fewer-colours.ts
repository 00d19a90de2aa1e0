import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * The same picture with a palette of 256 colours: a third of the bytes. Screens have few hues; the many shades between
 * letter and paper go to their nearest kept neighbour.
 */
export function fewerColours(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choosePalette(counts);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x] as number) as number;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Halves the box of colours that is widest, weighed by its pixels, until there are enough boxes. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const boxes = [[...counts.keys()]];
  while (boxes.length < MOST) {
    const [worst] = boxes
      .map((colours, at) => ({ at, ...spread(colours, counts) }))
      .filter(({ cost }) => cost > 0)
      .sort((a, b) => b.cost - a.cost);
    if (!worst) break;
    const colours = (boxes[worst.at] as number[]).sort((a, b) => part(a, worst.shift) - part(b, worst.shift));
    const middle = part(colours[0] as number, worst.shift) + worst.width / 2;
    const cut = colours.findIndex((colour) => part(colour, worst.shift) > middle);
    boxes.splice(worst.at, 1, colours.slice(0, cut), colours.slice(cut));
  }
  // The colour of most pixels stands for its box, so that large areas keep exactly their own.
  return boxes.map((colours) => colours.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a)));
}

function spread(colours: readonly number[], counts: ReadonlyMap<number, number>) {
  const pixels = colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
  const widths = [16, 8, 0].map((shift) => {
    let low = 255;
    let high = 0;
    for (const colour of colours) {
      low = Math.min(low, part(colour, shift));
      high = Math.max(high, part(colour, shift));
    }
    return { shift, width: high - low };
  });
  const widest = widths.reduce((a, b) => (b.width > a.width ? b : a));
  return { ...widest, cost: widest.width * Math.log2(1 + pixels) };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, one] of palette.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (part(one, shift) - part(colour, shift)) ** 2, 0);
    if (distance >= least) continue;
    least = distance;
    best = at;
  }
  return best;
}

function part(colour: number, shift: number): number {
  return (colour >> shift) & 255;
}

/** What Chromium writes: eight bits, RGB or RGBA, not interlaced, nothing transparent. */
function decode(png: Buffer) {
  const header = png.subarray(16, 29);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind] = [header[8], header[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`a PNG of kind ${kind}, ${depth} bits`);
  const bytes = kind === 2 ? 3 : 4;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * bytes;
  for (let y = 0; y < height; y += 1) unfilter(raw, y, stride, bytes);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const from = Math.floor(at / width) * (stride + 1) + 1 + (at % width) * bytes;
    pixels[at] = raw.readUIntBE(from, 3);
  }
  return { width, height, pixels };
}

function unfilter(raw: Buffer, y: number, stride: number, bytes: number): void {
  const start = y * (stride + 1) + 1;
  const filter = raw[start - 1];
  for (let x = 0; x < stride; x += 1) {
    const left = x >= bytes ? (raw[start + x - bytes] as number) : 0;
    const up = y > 0 ? (raw[start + x - stride - 1] as number) : 0;
    const corner = y > 0 && x >= bytes ? (raw[start + x - stride - 1 - bytes] as number) : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
    raw[start + x] = ((raw[start + x] as number) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
