import { expect, test } from 'vitest';
import { isGranted } from './is-granted.ts';

const camera = { permission: 'media', address: 'app://techlab/', media: ['video'] };

test.each([
  ['the camera for our own page', camera, true],
  ['the camera by its bare origin', { ...camera, address: 'app://techlab' }, true],
  ['the microphone', { ...camera, media: ['audio'] }, false],
  ['the camera with sound', { ...camera, media: ['video', 'audio'] }, false],
  ['something of which it is not said what', { ...camera, media: ['unknown'] }, false],
  ['a question without a medium', { ...camera, media: [] }, false],
  ['another page', { ...camera, address: 'https://example.org/' }, false],
  ['a name that only begins like ours', { ...camera, address: 'app://techlab.example.org/' }, false],
  ['copying to the clipboard', { ...camera, permission: 'clipboard-sanitized-write' }, true],
  ['where somebody is', { ...camera, permission: 'geolocation' }, false],
])('%s', (_, asked, answer) => expect(isGranted(asked)).toBe(answer));
