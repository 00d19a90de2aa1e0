import { Text } from '@mantine/core';
import { IconBriefcase, IconBuildingWarehouse, IconDroplets, IconTool, IconUserStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeNeed, ProgrammeNeedKind } from '#domain/programme/programme.ts';
import classes from './ProgrammeCard.module.css';
import { needText } from './programme-text.ts';
import type { NeedNames } from './programme-types.ts';

export const needIcons: Record<ProgrammeNeedKind, typeof IconTool> = {
  room: IconBuildingWarehouse,
  model: IconTool,
  skill: IconUserStar,
  kit: IconBriefcase,
  consumable: IconDroplets,
};

interface NeedLinesProps {
  readonly needs: readonly ProgrammeNeed[];
  readonly names: NeedNames;
  /** More are told as a number. */
  readonly most?: number;
}

/** What is needed, one line each. */
export function NeedLines({ needs, names, most = needs.length }: NeedLinesProps) {
  const { t, i18n } = useTranslation();
  const shown = needs.length === most + 1 ? needs : needs.slice(0, most);
  if (needs.length === 0) return null;
  return (
    <ul className={classes.needs} aria-label={t('programme:section.needs')}>
      {shown.map((need) => {
        const Icon = needIcons[need.kind];
        return (
          <li key={JSON.stringify(need)}>
            <Icon size={15} aria-hidden />
            <span>{needText(need, names, t, i18n.language)}</span>
          </li>
        );
      })}
      {needs.length > shown.length && (
        <Text component="li" size="xs" c="dimmed">
          {t('programme:moreNeeds', { count: needs.length - shown.length })}
        </Text>
      )}
    </ul>
  );
}
