import { Anchor, Group, Text } from '@mantine/core';
import { IconClock, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NeedLines } from './NeedLines.tsx';
import classes from './ProgrammeCard.module.css';
import { ProgrammeStatusBadge } from './ProgrammeStatusBadge.tsx';
import { durationText, groupsText, sizeText } from './programme-text.ts';
import type { NeedNames, ProgrammeLine } from './programme-types.ts';
import { TagLine } from './TagLine.tsx';

const MOST_NEEDS = 3;

/** One programme in the catalogue: for whom, how long, with what. */
export function ProgrammeCard({ programme, names }: { readonly programme: ProgrammeLine; readonly names: NeedNames }) {
  const { t } = useTranslation();
  const { version, status, comingVisits } = programme;
  const size = sizeText(version.leastPupils, version.mostPupils, t);
  return (
    <li className={classes.card} data-status={status}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Text component="h2" size="md" fw={650} lh={1.3}>
          <Anchor component={Link} href={`/programme/${programme.id}`} inherit className={classes.link}>
            {version.name}
          </Anchor>
        </Text>
        <ProgrammeStatusBadge status={status} />
      </Group>
      {version.summary && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {version.summary}
        </Text>
      )}
      <ul className={classes.facts}>
        <Fact icon={IconUsersGroup} text={groupsText(version.groups, t) || t('programme:everybody')} />
        <Fact icon={IconClock} text={durationText(version.durationMinutes, t)} />
        {size && <Fact icon={IconUsers} text={size} />}
      </ul>
      <NeedLines needs={version.needs} names={names} most={MOST_NEEDS} />
      <div className={classes.foot}>
        <TagLine tags={version.tags.filter(({ family }) => family === 'theme' || family === 'topsector')} />
        {comingVisits > 0 && (
          <Text size="xs" c="dimmed">
            {t('programme:comingCount', { count: comingVisits })}
          </Text>
        )}
      </div>
    </li>
  );
}

function Fact({ icon: Icon, text }: { readonly icon: typeof IconClock; readonly text: string }) {
  return (
    <li>
      <Icon size={15} aria-hidden />
      {text}
    </li>
  );
}
