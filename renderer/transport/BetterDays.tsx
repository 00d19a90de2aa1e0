import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../time/format.ts';
import classes from './Transport.module.css';
import type { TripItem } from './transport-types.ts';
import { usePlanTrips } from './use-plan-trips.ts';

/** Of what is loaded at a stop: what can better go on another day, since nobody is there so early or late. */
export function BetterDays({ trips }: { readonly trips: readonly TripItem[] }) {
  const { t, i18n } = useTranslation();
  const plan = usePlanTrips();
  const late = trips.filter(({ better }) => better !== null);
  const groups = [
    ...Map.groupBy(late, ({ better, dayBefore, dayAfter }) =>
      [better?.way, better?.placeName, dayBefore, dayAfter].join(),
    ).values(),
  ];
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return groups.map((group) => {
    const [first] = group;
    const on = first?.better?.way === 'before' ? first.dayBefore : first?.dayAfter;
    if (!first?.better || !on) return null;
    const { way, placeName } = first.better;
    const act = t(`transport:better.act.${way}`, { date: shortDate(on, i18n.language) });
    const names = list.format(group.map(({ name }) => name));
    return (
      <Group key={first.id} gap="xs" mt={4} className={classes.controls}>
        <Text size="sm" flex="1 1 14rem">
          {names}: {t(`transport:better.${way}`, { place: placeName })}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          mih={30}
          loading={plan.isPending}
          aria-label={`${names}: ${act}`}
          onClick={() => plan.mutate({ tripIds: group.map(({ id }) => id), plan: { on, part: null } })}
        >
          {act}
        </Button>
      </Group>
    );
  });
}
