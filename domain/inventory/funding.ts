export const MOST_FUNDING_SOURCES = 5;

const BETWEEN = ';';

/** The sources that a thing was paid from. They are kept as one text, apart by a semicolon, so that a list or an import
 * of another program can say them in one cell. */
export function fundingSources(text: string): readonly string[] {
  const sources = text.split(BETWEEN).map((source) => source.trim());
  return [...new Set(sources.filter((source) => source !== ''))];
}

export function fundingText(sources: readonly string[]): string {
  return fundingSources(sources.join(BETWEEN)).join(`${BETWEEN} `);
}

/** The same euro may not be accounted for twice: of a thing with two sources somebody has to say what came from which. */
export function isPaidTwice(text: string): boolean {
  return fundingSources(text).length > 1;
}
