import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveAsset } from './resolve-asset.ts';

const root = join('/', 'opt', 'techlab', 'renderer');
const page = { path: join(root, 'index.html'), contentType: 'text/html; charset=utf-8' };

describe('resolveAsset', () => {
  it('answers the start and every screen with the page', () => {
    expect(resolveAsset(root, 'app://techlab/')).toEqual(page);
    expect(resolveAsset(root, 'app://techlab/planbord?week=2026-W48')).toEqual(page);
    expect(resolveAsset(root, 'app://techlab/inventory/0194-model')).toEqual(page);
  });

  it('answers a file below the folder with its type', () => {
    expect(resolveAsset(root, 'app://techlab/assets/index-abc.js')).toEqual({
      path: join(root, 'assets', 'index-abc.js'),
      contentType: 'text/javascript; charset=utf-8',
    });
  });

  it('never leaves the folder, also where the address parser takes the steps upward itself', () => {
    expect(resolveAsset(root, 'app://techlab/%2e%2e/../main/index.js')?.path).toBe(join(root, 'main', 'index.js'));
  });

  it.each([
    'app://techlab/assets/%2e%2e%2f%2e%2e%2fmain/index.js',
    'app://techlab/..%5cmain%5cindex.js',
    'app://techlab/C:%5cWindows%5cwin.ini',
    'app://techlab/C:/Windows/system.json',
    'app://techlab/assets/a%00.js',
    'app://techlab/%E0%A4%A',
  ])('refuses the way out %s', (address) => {
    expect(resolveAsset(root, address)).toBeUndefined();
  });

  it.each(['app://other/index.html', 'file:///etc/passwd.txt', 'https://techlab/index.html', 'not an address'])(
    'refuses another origin: %s',
    (address) => {
      expect(resolveAsset(root, address)).toBeUndefined();
    },
  );

  it('refuses types that are no part of a page', () => {
    expect(resolveAsset(root, 'app://techlab/techlab.sqlite')).toBeUndefined();
    expect(resolveAsset(root, 'app://techlab/run.exe')).toBeUndefined();
  });
});
