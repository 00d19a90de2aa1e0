/** The label that follows: `A-0412` gives `A-0413`, with its leading zeros and what stands around the last number.
 * A label without a number gets a 2 behind it: it names the first of its kind. Labels in use are skipped. */
export function nextTag(tag: string, taken: ReadonlySet<string>): string {
  if (tag.trim() === '') return '';
  const match = /^(.*?)(\d+)(\D*)$/s.exec(tag.trim());
  const [before, digits, after] = match
    ? [match[1] ?? '', match[2] ?? '', match[3] ?? '']
    : [`${tag.trim()}-`, '1', ''];
  let number = BigInt(digits);
  let candidate: string;
  do {
    number += 1n;
    candidate = `${before}${number.toString().padStart(digits.length, '0')}${after}`;
  } while (taken.has(candidate.toLowerCase()));
  return candidate;
}
