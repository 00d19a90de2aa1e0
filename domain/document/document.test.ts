import { expect, test } from 'vitest';
import { checkFile, checkTitle, fileNameOf, MAX_DOCUMENT_BYTES, titleOf } from './document.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n');

test.each([
  ['a PDF', { name: 'kaart.docx', size: 900, head: pdf }, { ok: true, value: 'application/pdf' }],
  ['a PDF of just 20 MB', { name: 'a.pdf', size: MAX_DOCUMENT_BYTES, head: pdf }, { ok: true }],
  [
    'a PDF of a byte more',
    { name: 'a.pdf', size: MAX_DOCUMENT_BYTES + 1, head: pdf },
    { refusal: { code: 'document/too-large', field: 'file', facts: { name: 'a.pdf', size: 21, megabytes: 20 } } },
  ],
  [
    'a text called .pdf',
    { name: 'brief.pdf', size: 5, head: new TextEncoder().encode('Beste') },
    { refusal: { code: 'document/unknown', facts: { name: 'brief.pdf' } } },
  ],
  ['nothing', { name: 'leeg.pdf', size: 0, head: new Uint8Array() }, { refusal: { code: 'document/empty' } }],
  [
    'a Word file',
    { name: 'kaart.docx', size: 4, head: Uint8Array.of(0x50, 0x4b, 3, 4) },
    { refusal: { code: 'document/office' } },
  ],
])('judges %s', (_, file, verdict) => {
  expect(checkFile(file)).toMatchObject(verdict);
});

test('takes a title of 200 letters and says how long a longer one is', () => {
  expect(checkTitle(`  ${'a'.repeat(200)} `)).toEqual({ ok: true, value: 'a'.repeat(200) });
  expect(checkTitle('a'.repeat(231))).toMatchObject({
    refusal: { code: 'document/title-long', facts: { letters: 231 } },
  });
  expect(checkTitle(' \n')).toMatchObject({ refusal: { code: 'document/title-empty' } });
});

test.each([
  ['Instructiekaart_Prusa MK4.pdf', 'Instructiekaart Prusa MK4'],
  ['v1.2 handleiding.PDF', 'v1.2 handleiding'],
  ['.pdf', ''],
])('makes a title of %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});

test.each([
  ['Kaart: boor/zaag', 'Kaart boor zaag.pdf'],
  ['../../etc', 'etc.pdf'],
  ['..', 'document.pdf'],
  ['program.exe', 'program.exe.pdf'],
])('saves %s under a name that points nowhere', (title, name) => {
  expect(fileNameOf({ title, mediaType: 'application/pdf' })).toBe(name);
});
