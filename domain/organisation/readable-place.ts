/** Registers write places in capitals. Only what is surely wrong is mended; a name with a small letter in it is left alone. */

const PROVINCE_MARKS = new Set(['GLD', 'LB', 'NB', 'NH', 'ZH', 'UT', 'OV', 'GN', 'DR', 'FR', 'ZL', 'FL']);
const SMALL_WORDS = new Set(
  "aan ad bij ca de den der en gem gem. het in op onder over ten ter te tot van voor 't 's".split(' '),
);

/** `NUENEN CA` becomes `Nuenen ca`, `S GRAVENHAGE` becomes `'s-Gravenhage`. */
export function readablePlace(text: string): string {
  const trimmed = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[‘’`´]/g, "'")
    .trim();
  if (trimmed !== trimmed.toUpperCase() || !/\p{L}/u.test(trimmed)) return text.replaceAll(/\s+/g, ' ').trim();
  const joined = trimmed.replace(/^'?S[ -](?=(?:GRAVEN|HEER|HERTOGEN)\p{L}*)/u, "'S-").replace(/^T (?=\p{L})/u, "'T ");
  return joined.split(' ').map(readableWord).join(' ');
}

function readableWord(word: string, position: number): string {
  if (position > 0 && PROVINCE_MARKS.has(word)) return word;
  const lower = word.toLowerCase();
  if (position > 0 && SMALL_WORDS.has(lower)) return lower;
  if (lower === "'t") return lower;
  return lower.split('-').map(capital).join('-');
}

/** A Dutch ij at the start is one letter: IJsselstein. `'s` and `2e` stay small. */
function capital(part: string): string {
  if (part.startsWith("'")) return part;
  if (part.startsWith('ij')) return `IJ${part.slice(2)}`;
  return part.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
