import { foldText } from '../organisation/fold-text.ts';

/** Free words, compared without capitals and accents: "Lassen" and "lassen" are one skill. */
export function hasSkill(skills: readonly string[], wanted: string): boolean {
  const folded = foldText(wanted);
  return skills.some((skill) => foldText(skill) === folded);
}

export function missingSkills(skills: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((skill) => !hasSkill(skills, skill));
}

/** As they are kept: no empty ones, each once, in the spelling that came first. */
export function tidySkills(skills: readonly string[]): readonly string[] {
  const tidy: string[] = [];
  for (const skill of skills) {
    const text = skill.replaceAll(/\s+/g, ' ').trim();
    if (text && !hasSkill(tidy, text)) tidy.push(text);
  }
  return tidy;
}
