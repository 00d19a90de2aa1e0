/** What labels of a programme are about; a region edits the labels of each family (DOMAIN.md 4). */
export const tagFamilies = ['pillar', 'project', 'goal', 'topsector', 'theme'] as const;
export type TagFamily = (typeof tagFamilies)[number];

export interface ProgrammeTag {
  readonly family: TagFamily;
  readonly name: string;
}

export type TagLists = Readonly<Record<TagFamily, readonly string[]>>;

/** Without spaces around them, empty ones and doubles; the first spelling stays. */
export function tidyNames(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const trimmed = name.trim().replaceAll(/\s+/g, ' ');
    const key = trimmed.toLowerCase();
    if (trimmed && !seen.has(key)) seen.set(key, trimmed);
  }
  return [...seen.values()];
}
