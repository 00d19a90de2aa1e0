import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';
import type { Need, ResourceKind } from '#domain/booking/booking.ts';
import { freeOfModel } from '#domain/booking/free-pieces.ts';

type Client = ContractRouterClient<typeof contract>;
export type ResourceLine = Awaited<ReturnType<Client['resource']['list']>>['resources'][number];
export type LocationLine = Awaited<ReturnType<Client['location']['list']>>['locations'][number];

type Trouble = 'missing' | 'rejected' | 'defect' | 'maintenance' | 'expired';
export type Mark = 'free' | 'taken' | 'unknown' | Trouble;
export type ChoiceGroup = 'room' | 'model' | 'kit' | 'asset' | 'station' | 'person' | 'other';

/** One thing that can be added to a booking: a certain resource, or pieces of a model. */
export interface Choice {
  readonly need: Need;
  readonly key: string;
  readonly group: ChoiceGroup;
  readonly name: string;
  /** What tells it apart: its label, seats, place. */
  readonly details: readonly string[];
  readonly locationId: string | null;
  readonly mark: Mark;
  readonly count?: { readonly free: number; readonly total: number };
  readonly capacity: number | null;
  readonly searchText: string;
}

const groupOf: Record<ResourceKind, ChoiceGroup> = {
  room: 'room',
  kit: 'kit',
  asset: 'asset',
  station: 'station',
  person: 'person',
  vehicle: 'other',
};

export const choiceGroups: readonly ChoiceGroup[] = ['room', 'model', 'kit', 'asset', 'station', 'person', 'other'];

/** `held` is undefined while no period is known: then nothing can be said of free or taken. */
export function toChoices(
  resources: readonly ResourceLine[],
  held: ReadonlySet<string> | undefined,
  named: ReadonlySet<string>,
): readonly Choice[] {
  const models = new Map<string, Choice>();
  const things: Choice[] = [];
  for (const resource of resources) {
    if (resource.status === 'retired' || !resource.bookable) continue;
    const { id, name, locationId, locationName, assetTag, modelName, capacity } = resource;
    const details = [
      assetTag,
      resource.kind === 'asset' ? modelName : null,
      ...resource.skills.slice(0, 3),
      locationName,
    ].filter((detail): detail is string => Boolean(detail) && detail !== name);
    things.push({
      need: { kind: 'resource', resourceId: id },
      key: `resource ${id}`,
      group: groupOf[resource.kind],
      name,
      details,
      locationId,
      mark: markOf(resource, held),
      capacity,
      searchText: searchable([name, ...details, ...resource.skills]),
    });
    if (resource.kind === 'asset' && resource.modelId && !models.has(resource.modelId)) {
      models.set(resource.modelId, modelChoice(resource.modelId, modelName ?? name, resources, held, named));
    }
  }
  return [...models.values(), ...things];
}

export function markOf(resource: ResourceLine, held: ReadonlySet<string> | undefined): Mark {
  if (resource.status !== 'available' && resource.status !== 'retired') return resource.status;
  if (!held) return 'unknown';
  return held.has(resource.id) ? 'taken' : 'free';
}

/** Lower case without accents, so that "celik" finds "Çelik". */
export function searchable(parts: readonly string[]): string {
  return parts.join(' ').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function modelChoice(
  modelId: string,
  name: string,
  resources: readonly ResourceLine[],
  held: ReadonlySet<string> | undefined,
  named: ReadonlySet<string>,
): Choice {
  const count = freeOfModel(modelId, resources, held ?? new Set(), named);
  return {
    need: { kind: 'model', modelId, quantity: 1 },
    key: `model ${modelId}`,
    group: 'model',
    name,
    details: [],
    locationId: null,
    mark: held ? (count.free > 0 ? 'free' : 'taken') : 'unknown',
    count,
    capacity: null,
    searchText: searchable([name]),
  };
}
