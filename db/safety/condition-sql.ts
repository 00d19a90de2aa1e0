const OPEN = `FROM defect WHERE defect.asset_id = asset.id AND defect.solved_at IS NULL AND defect.usable = 0
  AND defect.deleted = 0`;

/** Since when an asset cannot be used because of a fault that was reported; null when it can. */
export const DEFECT_SINCE_SQL = `(SELECT min(defect.reported_at) ${OPEN})`;

/** What was reported first of what keeps it from being used. */
export const DEFECT_NOTE_SQL = `(SELECT defect.note ${OPEN} ORDER BY defect.reported_at LIMIT 1)`;

/** The last inspection of some kind failed: nothing but a new one makes it usable. */
export const REJECTED_SQL = `EXISTS (
  SELECT 1 FROM inspection WHERE inspection.asset_id = asset.id AND inspection.deleted = 0 AND inspection.result = 'failed'
    AND NOT EXISTS (
      SELECT 1 FROM inspection AS newer WHERE newer.asset_id = asset.id AND newer.kind = inspection.kind
        AND newer.deleted = 0 AND (newer.done_on, newer.id) > (inspection.done_on, inspection.id)))`;
