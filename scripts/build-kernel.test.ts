import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildKernel } from './build-kernel.mjs';

test('the kernel that is committed is the one its source builds', async () => {
  const committed = readFileSync('domain/availability/kernel-bytes.ts', 'utf8');
  expect(committed).toBe(await buildKernel());
});
