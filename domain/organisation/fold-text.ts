const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};

/** Text as it is compared and searched: lower case, no diacritics, straight apostrophes, single spaces. */
export function foldText(text: string): string {
  return foldLetters(text).replaceAll(/\s+/g, ' ').trim();
}

/** As `foldText`, with its spaces and lines as they are. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : stripMarks(lower);
}

/** Above 127 means that something is left to fold; most names skip the costly path. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function stripMarks(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Once more: mathematical capitals and the like become plain ones only here.
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[‘’‛`´ʼ′]/g, "'")
      .replaceAll(/[“”„]/g, '"')
      .replaceAll(/[øæœłđðþßı]/g, (letter) => LETTERS[letter] ?? letter)
  );
}
