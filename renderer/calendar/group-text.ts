import type { TFunction } from 'i18next';
import type { EducationGroup } from '#domain/programme/education-group.ts';

/** `groep 6, 7, vmbo 2`: primary groups share one word. */
export function groupsText(groups: readonly EducationGroup[], t: TFunction): string {
  const primary = groups.filter((group) => group.startsWith('po')).map((group) => group.slice(2));
  const others = groups.filter((group) => !group.startsWith('po')).map((group) => t(`calendar:group.${group}`));
  return [...(primary.length > 0 ? [t('calendar:primaryGroups', { groups: primary.join(', ') })] : []), ...others].join(
    ', ',
  );
}
