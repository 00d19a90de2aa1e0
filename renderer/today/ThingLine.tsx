import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetUpThing } from '#domain/today/set-up.ts';
import classes from './TodayScreen.module.css';

interface ThingLineProps {
  readonly name: string;
  readonly things: readonly SetUpThing[];
  /** The room it goes to. */
  readonly to?: string;
  readonly done?: boolean;
}

/** "3 x Prusa MK4 · A-0412, A-0413 · from Store, shelf 3, to Workshop", with what is wrong with it. */
export function ThingLine({ name, things, to, done = false }: ThingLineProps) {
  const { t } = useTranslation();
  const [first] = things;
  if (!first) return null;
  const tags = [...new Set(things.map((thing) => thing.tag).filter(Boolean))];
  const from = [first.errand === 'bring' ? first.locationName : null, first.roomName, first.place]
    .filter(Boolean)
    .join(', ');
  const moves = first.errand !== 'there';
  return (
    <Text size="sm" component="span" td={done ? 'line-through' : undefined} c={done ? 'dimmed' : undefined}>
      <Text span inherit fw={500}>
        {things.length > 1 && `${things.length} × `}
        {name}
      </Text>
      <Text span inherit c="dimmed">
        {tags.map((tag, index) => (
          <span key={tag}>
            {index === 0 ? ' ' : ', '}
            <span className={classes.tag}>{tag}</span>
          </span>
        ))}
        {moves && from && ` · ${t('today:setUp.out', { from })}`}
        {moves && to && ` ${t('today:setUp.to', { to })}`}
      </Text>
      {first.errand === 'bring' && (
        <Badge size="sm" ml={6} variant="light" color="yellow" tt="none">
          {t('today:setUp.elsewhere')}
        </Badge>
      )}
      {first.trouble && (
        <Badge size="sm" ml={6} variant="light" color="red" tt="none">
          {[t(`today:trouble.${first.trouble}`), first.troubleNote].filter(Boolean).join(': ')}
        </Badge>
      )}
    </Text>
  );
}
