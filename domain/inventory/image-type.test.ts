import { expect, test } from 'vitest';
import { imageType } from './image-type.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('knows a photo by its first bytes', () => {
  expect(imageType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(imageType(bytesOf('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(imageType(bytesOf('RIFF....WEBPVP8 '))).toBe('image/webp');
});

test('names the iPhone format, so that the message can say what to do', () => {
  expect(imageType(bytesOf('\0\0\0\x18ftypheic'))).toBe('photo-heic');
});

test('is not fooled by a program, a page or half a signature', () => {
  for (const text of ['MZ\x90', '<svg onload=alert(1)>', 'GIF89a', '\x89PN', 'RIFF....WAVE', '\xff']) {
    expect(imageType(bytesOf(text))).toBe('photo-not-image');
  }
  expect(imageType(new Uint8Array())).toBe('photo-empty');
});
