import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Draws the icons of all sizes from `resources/icons/icon.svg`: `node scripts/draw-icons.ts [path of a Chromium]`. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'icons');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const [, , executablePath] = process.argv;
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
const page = await browser.newPage();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  // Small icons need every pixel: they lose the air around the mark.
  const shown = size > 48 ? drawing : drawing.replace('viewBox="0 0 1024 1024"', 'viewBox="64 64 896 896"');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${shown}`);
  const name = size === 1024 ? 'icon.png' : `${size}x${size}.png`;
  await page.screenshot({ path: join(folder, name), omitBackground: true });
}
await browser.close();
