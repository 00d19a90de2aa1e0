import { expect, test } from 'vitest';
import { fileType } from './file-type.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('knows a photo and a PDF by their first bytes', () => {
  expect(fileType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(fileType(bytesOf('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(fileType(bytesOf('RIFF....WEBPVP8 '))).toBe('image/webp');
  expect(fileType(bytesOf('%PDF-1.7\n%....'))).toBe('application/pdf');
  expect(fileType(bytesOf('\xef\xbb\xbf\r\n%PDF-2.0\n'))).toBe('application/pdf');
});

test('names the iPhone format and Word, so that the message can say what to do', () => {
  expect(fileType(bytesOf('\0\0\0\x18ftypheic'))).toBe('heic');
  expect(fileType(bytesOf('PK\x03\x04\x14\0\x06\0'))).toBe('office');
  expect(fileType(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))).toBe('office');
});

test('is not fooled by a program, a page, half a signature or a letter about PDF', () => {
  const others = ['MZ\x90', '<svg onload=alert(1)>', 'GIF89a', '\x89PN', 'RIFF....WAVE', '\xff', '%PDF', 'PK'];
  for (const text of [...others, 'Zie %PDF-1.7', 'Dit is gewoon tekst'])
    expect(fileType(bytesOf(text))).toBe('unknown');
  expect(fileType(new Uint8Array())).toBe('empty');
});
