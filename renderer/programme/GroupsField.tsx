import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';

interface GroupsFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly field?: string;
  readonly value: readonly EducationGroup[];
  readonly onChange: (groups: readonly EducationGroup[]) => void;
}

const kinds: readonly (readonly [string, (group: EducationGroup) => boolean])[] = [
  ['po', (group) => group.startsWith('po')],
  ['vo', (group) => /^(so|vmbo|havo|vwo|pro)/.test(group)],
  ['mbo', (group) => group.startsWith('mbo')],
  ['other', (group) => !/^(po|so|vmbo|havo|vwo|pro|mbo)/.test(group)],
];

/** Which groups: a combined class (7/8) is two of them. Typing `7` or `vmbo 2` finds them. */
export function GroupsField({ label, description, placeholder, field, value, onChange }: GroupsFieldProps) {
  const { t } = useTranslation();
  const chosen = educationGroups.filter((group) => value.includes(group));
  return (
    <MultiSelect
      label={label}
      {...(description && { description })}
      {...(chosen.length === 0 && placeholder && { placeholder })}
      data={kinds.map(([kind, belongs]) => ({
        group: t(`programme:groupKind.${kind}`),
        items: educationGroups.filter(belongs).map((group) => ({ value: group, label: t(`programme:group.${group}`) })),
      }))}
      value={chosen}
      searchable
      clearable
      openOnFocus={false}
      hidePickedOptions
      clearButtonProps={{ 'aria-label': t('programme:filter.clear', { label }) }}
      nothingFoundMessage={t('programme:nothingToChoose')}
      maxDropdownHeight={320}
      {...(field && { 'data-field': field })}
      onChange={(groups) => onChange(educationGroups.filter((group) => groups.includes(group)))}
    />
  );
}
