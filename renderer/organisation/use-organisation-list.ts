import { useDebouncedValue, useSessionStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { HolidayRegion, OrganisationKind } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';

export type SortColumn = 'name' | 'kind' | 'city' | 'municipality' | 'branchCode' | 'holidayRegion';

export interface ListView {
  readonly text: string;
  readonly kind: OrganisationKind | null;
  readonly status: 'active' | 'closed' | 'merged' | null;
  readonly holidayRegion: HolidayRegion | 'none' | null;
  readonly municipality: string | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

export const startView: ListView = {
  text: '',
  kind: null,
  status: 'active',
  holidayRegion: null,
  municipality: null,
  sort: 'name',
  descending: false,
};

const TYPING_MS = 120;

/** The list as it was left: who comes back from a detail page finds the same filters. */
export function useOrganisationList() {
  const [view, setView] = useSessionStorage<ListView>({
    key: 'techlab.organisations.view',
    defaultValue: startView,
    getInitialValueInEffect: false,
  });
  const [text] = useDebouncedValue(view.text, TYPING_MS);
  const query = useQuery(
    orpc.organisation.list.queryOptions({ input: inputOf({ ...view, text }), placeholderData: keepPreviousData }),
  );
  const change = (patch: Partial<ListView>) => setView((current) => ({ ...current, ...patch }));
  const isFiltered =
    view.text !== '' ||
    view.kind !== startView.kind ||
    view.status !== startView.status ||
    view.holidayRegion !== null ||
    view.municipality !== null;
  const clear = () => change({ ...startView, sort: view.sort, descending: view.descending });
  return { view, change, clear, isFiltered, query };
}

export function inputOf(view: ListView) {
  return {
    text: view.text,
    sort: view.sort,
    descending: view.descending,
    ...(view.kind && { kinds: [view.kind] }),
    ...(view.status && { statuses: [view.status] }),
    ...(view.holidayRegion && { holidayRegion: view.holidayRegion }),
    ...(view.municipality && { municipality: view.municipality }),
  };
}
