import { describe, expect, it } from 'vitest';
import { kindOf, parseFileName } from './file-name.ts';

describe('parseFileName', () => {
  it('keeps an ordinary name as it is', () => {
    expect(parseFileName('boekingen week 48 (Noord-Brabant).csv')).toBe('boekingen week 48 (Noord-Brabant).csv');
    expect(parseFileName('Scholen & bedrijven – één.JSON')).toBe('Scholen & bedrijven – één.JSON');
  });

  it('leads to no other folder', () => {
    expect(parseFileName('../../.bashrc.csv')).toBe('bashrc.csv');
    expect(parseFileName('C:\\Windows\\system32\\a.csv')).toBe('C Windows system32 a.csv');
    expect(parseFileName('les\u0000\n: "3D" <week>.ics')).toBe('les 3D week .ics');
  });

  it.each(['run.exe', 'start.bat', 'lijst.csv.lnk', 'csv', '.csv', '', 3, undefined, `${'a'.repeat(300)}.csv`])(
    'refuses %j',
    (value) => {
      expect(parseFileName(value)).toBeUndefined();
    },
  );
});

it('knows a file by its extension', () => {
  expect(kindOf('lab.techlab')).toBe('backup');
  expect(kindOf('Foto.JPG')).toBe('image');
  expect(kindOf('lab.exe')).toBeUndefined();
});
