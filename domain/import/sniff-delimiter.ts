export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const SAMPLE_LINES = 20;

/** The sign that cuts the first lines in the same number of cells, and in the most of them; what stands in quotes does not count. */
export function sniffDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(lines.map((line) => line.split(delimiter).length - 1));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cells per line count, and more when every line has as many as the header. */
function scoreOf(counts: readonly number[]): number {
  const [header = 0, ...rest] = counts;
  if (header === 0) return 0;
  const alike = rest.filter((count) => count === header).length;
  return header * (1 + (rest.length === 0 ? 0 : (10 * alike) / rest.length));
}

function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n') {
      if (line.trim() !== '') lines.push(line);
      if (lines.length === SAMPLE_LINES) return lines;
      line = '';
    } else line += sign;
  }
  return line.trim() === '' ? lines : [...lines, line];
}
