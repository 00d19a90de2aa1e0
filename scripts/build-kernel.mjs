import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import createWabt from 'wabt';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'domain', 'availability');
const target = join(folder, 'kernel-bytes.ts');

/** The module kernel-bytes.ts as it follows from kernel.wat. */
export async function buildKernel() {
  const wabt = await createWabt();
  const parsed = wabt.parseWat('kernel.wat', readFileSync(join(folder, 'kernel.wat'), 'utf8'), { simd: true });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  const lines = Buffer.from(buffer)
    .toString('base64')
    .match(/.{1,100}/g);
  const text = lines.map((line) => `  '${line}',`).join('\n');
  return `/** kernel.wat in binary, base64; made by \`node scripts/build-kernel.mjs\`. */\nexport const kernelBytes = [\n${text}\n].join('');\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await buildKernel());
