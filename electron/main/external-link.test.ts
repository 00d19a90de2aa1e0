import { expect, it } from 'vitest';
import { parseExternalLink } from './external-link.ts';

it('lets a web page and a mail address out', () => {
  expect(parseExternalLink('https://duo.nl/open_onderwijsdata')).toBe('https://duo.nl/open_onderwijsdata');
  expect(parseExternalLink('mailto:techlab@voorbeeld.nl')).toBe('mailto:techlab@voorbeeld.nl');
});

it.each([
  'http://voorbeeld.nl/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://techlab/',
  'smb://server/share',
  'ms-settings:network',
  'https://bank.nl@kwaad.example/',
  `https://voorbeeld.nl/${'a'.repeat(3000)}`,
  'geen adres',
])('keeps in %s', (address) => {
  expect(parseExternalLink(address)).toBeUndefined();
});
