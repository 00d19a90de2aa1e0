import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from '../client.ts';

interface PlacedForm {
  readonly getValues: () => { readonly locationId: string | null };
  readonly setFieldValue: (field: 'locationId', value: string) => void;
}

/** In a region with one location a new thing is there, unless somebody says otherwise. */
export function useOnlyLocation(form: PlacedForm, isNew: boolean): void {
  const { data } = useQuery(orpc.location.list.queryOptions());
  const [first, ...others] = data?.locations ?? [];
  const only = first && others.length === 0 ? first.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known; what the person chooses after that stays
  useEffect(() => {
    if (isNew && only !== null && form.getValues().locationId === null) form.setFieldValue('locationId', only);
  }, [only]);
}
