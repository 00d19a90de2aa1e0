import type { GuardedMachine } from '#domain/person/person.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';

/** The machines among these resources and their parts (the saw in a kit) whose model asks for authorisation. */
export function guardedMachines(db: ReadableDb, resourceIds: readonly string[]): readonly GuardedMachine[] {
  const { machines, ranksOf } = remembered(
    db,
    'guarded machines',
    ['asset', 'asset_model', 'resource', 'resource_part'],
    () => readAll(db),
  );
  const found = new Set(resourceIds.flatMap((id) => ranksOf.get(id) ?? []));
  return [...found].sort((a, b) => a - b).flatMap((rank) => machines[rank] ?? []);
}

/** All of the region in the order they are named in, and which of them each resource is or contains. */
function readAll(db: ReadableDb) {
  const machines = statement(
    db,
    `SELECT resource.id AS resourceId, resource.name, asset_model.id AS modelId, asset_model.name AS modelName
     FROM asset_model JOIN asset ON asset.model_id = asset_model.id JOIN resource ON resource.id = asset.id
     WHERE asset_model.authorisation_needed = 1 AND asset.deleted = 0 AND asset_model.deleted = 0
     ORDER BY asset_model.name, resource.name, resource.id`,
  ).all() as GuardedMachine[];
  const containers = statement(db, 'SELECT container_id FROM resource_part WHERE part_id = ? AND deleted = 0').pluck();
  const ranksOf = new Map<string, number[]>();
  for (const [rank, { resourceId }] of machines.entries()) {
    for (const id of [resourceId, ...(containers.all(resourceId) as string[])]) {
      const ranks = ranksOf.get(id);
      if (ranks) ranks.push(rank);
      else ranksOf.set(id, [rank]);
    }
  }
  return { machines, ranksOf };
}
