import type { BookingDraft } from '#domain/booking/booking.ts';
import { type MachineFact, type MachineFacts, noMachines, type ResourceFact } from '#domain/booking/facts.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { dueOn, isGuarded } from '#domain/safety/inspection.ts';
import type { MachineRecord } from '#domain/safety/machine-record.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { partsOf } from '../booking/resources.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered, rememberedOf } from '../write-door/table-memory.ts';
import { inspectionStates } from './inspection-states.ts';

type Machine = Omit<MachineFact, 'inKit'>;

/** Of these the facts are made; who reads another table there adds it here. */
const FACT_TABLES = ['asset', 'asset_model', 'resource', 'defect', 'inspection', 'inspection_plan', 'machine_record'];

/** What the rules look at: the machines in a booking, those inside its kits too. */
export function machineFacts(
  db: ReadableDb,
  draft: BookingDraft,
  resources: ReadonlyMap<string, ResourceFact>,
): MachineFacts {
  if (!anyIsKnown(db)) return noMachines;
  const direct = [...resources.values()].filter(({ kind }) => kind === 'asset').map(({ id }) => id);
  const packed = [...resources.values()].flatMap(({ id, kind }) => (kind === 'kit' ? partsOf(db, id) : []));
  const things = [
    ...direct.map((id) => ({ id, inKit: false })),
    ...packed.filter((id) => !resources.has(id)).map((id) => ({ id, inKit: true })),
  ].flatMap(({ id, inKit }): MachineFact[] => {
    const machine = machineOf(db, id);
    return machine ? [{ ...machine, inKit }] : [];
  });
  const forPrimary = things.length > 0 && isPrimary(db, draft.organisationId);
  return { things, forPrimary, stops: things.length > 0 ? stopsOf(db, resources) : 0 };
}

/** What a group goes round: pieces and kits, and workplaces, of which a room brings its own. */
function stopsOf(db: ReadableDb, resources: ReadonlyMap<string, ResourceFact>): number {
  const stops = [...resources.values()].flatMap(({ id, kind }) => {
    if (kind === 'room') return partsOf(db, id);
    return kind === 'asset' || kind === 'kit' || kind === 'station' ? [id] : [];
  });
  return new Set(stops).size;
}

/** Whether an inspection of the asset runs out before a date: then another piece of its kind is chosen first. */
export function lapsesBefore(db: ReadableDb, assetId: string, date: IsoDate): boolean {
  if (!anyIsKnown(db)) return false;
  return (machineOf(db, assetId)?.inspections ?? []).some((state) => {
    const due = isGuarded(state.kind) ? dueOn(state) : null;
    return due !== null && due < date;
  });
}

/** `lapsesBefore` the last day of a period. */
export function lapsesWithin(db: ReadableDb, assetId: string, period: { readonly end: number }): boolean {
  return lapsesBefore(db, assetId, dateOf(period.end - 1));
}

/** Most regions begin without a single inspection: then nothing is asked per piece. */
function anyIsKnown(db: ReadableDb): boolean {
  return remembered(db, 'machine facts known', FACT_TABLES, () =>
    Boolean(
      statement(
        db,
        `SELECT EXISTS (SELECT 1 FROM inspection) OR EXISTS (SELECT 1 FROM inspection_plan)
           OR EXISTS (SELECT 1 FROM machine_record) OR EXISTS (SELECT 1 FROM defect)`,
      )
        .pluck()
        .get(),
    ),
  );
}

function machineOf(db: ReadableDb, assetId: string): Machine | null {
  return rememberedOf(db, 'machine facts', FACT_TABLES, assetId, () => readMachine(db, assetId));
}

interface MachineRow {
  readonly name: string;
  readonly model: string;
  readonly laserClass: MachineRecord['laserClass'] | null;
  readonly groups: string | null;
  readonly mostUsers: number | null;
  readonly flaw: string | null;
}

function readMachine(db: ReadableDb, assetId: string): Machine | null {
  const row = statement(
    db,
    `SELECT resource.name, asset_model.name AS model, record.laser_class AS laserClass, record.groups,
       record.most_users AS mostUsers,
       (SELECT note FROM defect WHERE asset_id = asset.id AND solved_at IS NULL AND usable = 1 AND deleted = 0
        ORDER BY reported_at LIMIT 1) AS flaw
     FROM asset JOIN resource ON resource.id = asset.id JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN machine_record AS record ON record.id = asset.model_id AND record.deleted = 0
     WHERE asset.id = ? AND asset.deleted = 0`,
  ).get(assetId) as MachineRow | undefined;
  if (!row) return null;
  const inspections = inspectionStates(db, [assetId]);
  if (inspections.length === 0 && row.laserClass === null && row.flaw === null) return null;
  return {
    resourceId: assetId,
    resourceName: row.name,
    model: row.model,
    mostUsers: row.mostUsers,
    inspections,
    laserClass: row.laserClass ?? '',
    groups: JSON.parse(row.groups ?? '[]') as EducationGroup[],
    flaw: row.flaw,
  };
}

function isPrimary(db: ReadableDb, organisationId: string | null): boolean {
  if (!organisationId) return false;
  return rememberedOf(
    db,
    'primary schools',
    ['organisation'],
    organisationId,
    () => statement(db, 'SELECT kind FROM organisation WHERE id = ?').pluck().get(organisationId) === 'school_po',
  );
}
