import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type Defect, type DefectReport, toDefects } from '#domain/safety/defect.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Changed } from '../inventory/models.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

export interface NewDefect {
  /** Made by who reports, so that a double click reports once. */
  readonly id: string;
  readonly assetId: string;
  readonly note: string;
  readonly usable: boolean;
  /** The open fault that this is another report of. */
  readonly sameAs: string | null;
}

export function reportDefect(store: Store, act: Act, report: NewDefect): Result<Changed> {
  return transact(store, act, (tx) => reportDefectIn(tx, report));
}

/** As `reportDefect` inside an open transaction, for what comes back damaged. */
export function reportDefectIn(tx: Tx, { id, assetId, note, usable, sameAs }: NewDefect): Result<Changed> {
  const asset = statement(tx, 'SELECT retired_on FROM asset WHERE id = ? AND deleted = 0').get(assetId) as
    | { retired_on: string | null }
    | undefined;
  if (!asset) return refuse(refusal('inventory/asset-gone', { id: assetId }));
  if (asset.retired_on !== null) return refuse(refusal('inventory/asset-retired'));
  if (statement(tx, 'SELECT 1 FROM defect WHERE id = ?').get(id)) return accept({ id, transactionId: '' });
  write(tx, 'defect', id, {
    asset_id: assetId,
    joined_to: openHead(tx, assetId, sameAs),
    note: note.trim(),
    usable: usable ? 1 : 0,
    reported_at: tx.now,
    reported_by: tx.actor,
  });
  return accept({ id, transactionId: tx.id });
}

export interface Solution {
  /** Every open fault of the asset when absent. */
  readonly defectId?: string | undefined;
  readonly solution: string;
}

/** Solves a fault with all reports of it. */
export function solveDefect(
  store: Store,
  act: Act,
  assetId: string,
  { defectId, solution }: Solution,
): Result<Changed> {
  return transact(store, act, (tx) => {
    const solved = defectsOf(tx, assetId).filter(
      ({ id, solvedAt }) => solvedAt === null && (defectId === undefined || id === defectId),
    );
    if (solved.length === 0) return refuse(refusal('safety/already-solved'));
    for (const { id, solvedAt } of solved.flatMap(({ reports }) => reports)) {
      if (solvedAt === null)
        write(tx, 'defect', id, { solved_at: tx.now, solved_by: tx.actor, solution: solution.trim() });
    }
    return accept({ id: assetId, transactionId: tx.id });
  });
}

/** All faults an asset ever had, open ones first. */
export function defectsOf(db: ReadableDb, assetId: string): readonly Defect[] {
  return toDefects((statement(db, `${REPORT} AND asset_id = ?`).all(assetId) as StoredReport[]).map(fromRow));
}

export interface AssetDefect extends Defect {
  readonly assetId: string;
}

/** The open faults of everything that is still in use. */
export function openDefects(db: ReadableDb): readonly AssetDefect[] {
  const rows = statement(
    db,
    `${REPORT} AND solved_at IS NULL AND asset_id IN (SELECT id FROM asset WHERE deleted = 0 AND retired_on IS NULL)`,
  ).all() as StoredReport[];
  const byAsset = Map.groupBy(rows, ({ assetId }) => assetId);
  return [...byAsset].flatMap(([assetId, reports]) =>
    toDefects(reports.map(fromRow)).map((defect) => ({ ...defect, assetId })),
  );
}

const REPORT = `SELECT id, asset_id AS assetId, joined_to AS joinedTo, note, usable, reported_at AS reportedAt,
    reported_by AS reportedBy, solved_at AS solvedAt, solved_by AS solvedBy, solution
  FROM defect WHERE deleted = 0`;

type StoredReport = Omit<DefectReport, 'usable'> & { readonly assetId: string; readonly usable: 0 | 1 };

function fromRow({ assetId: _, usable, ...report }: StoredReport): DefectReport {
  return { ...report, usable: usable === 1 };
}

/** The first report of the fault that is meant; none when it was solved in the meantime: then this is a new one. */
function openHead(tx: Tx, assetId: string, sameAs: string | null): string | null {
  if (sameAs === null) return null;
  const head = defectsOf(tx, assetId).find(
    ({ solvedAt, reports }) => solvedAt === null && reports.some(({ id }) => id === sameAs),
  );
  return head?.id ?? null;
}
