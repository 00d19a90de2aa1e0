import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ruleSettingId } from '#domain/booking/rule-settings.ts';
import { orpc } from '#renderer/client.ts';

/** Figures of the rules that somebody set, by the id of their setting; empty until they are there. */
export function useRuleValues(): ReadonlyMap<string, unknown> {
  const { data } = useQuery(orpc.rule.settings.queryOptions());
  return useMemo(
    () =>
      new Map((data?.values ?? []).map(({ name, scope, value }) => [ruleSettingId(name, scope ?? undefined), value])),
    [data],
  );
}
