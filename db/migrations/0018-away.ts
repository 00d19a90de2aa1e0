/**
 * What is asked of all assets on each opening of Vandaag, and is true of few: what does not stand where it belongs, what is
 * in maintenance, what a stocktake missed. Derived and never replicated; SQLite keeps it, so that nobody can forget to.
 */
const homeOf = (id: string) =>
  `(SELECT home_location_id AS home FROM asset WHERE id = ${id} UNION ALL SELECT home_location_id FROM kit WHERE id = ${id})`;

/** The row of a thing says anew where it belongs. */
const homed = (table: string) => `
CREATE TRIGGER ${table}_homed AFTER INSERT ON ${table} WHEN NEW.home_location_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO away SELECT id FROM resource WHERE id = NEW.id AND location_id <> NEW.home_location_id;
END;
CREATE TRIGGER ${table}_rehomed AFTER UPDATE OF home_location_id ON ${table}
WHEN NEW.home_location_id IS NOT OLD.home_location_id BEGIN
  DELETE FROM away WHERE id = NEW.id;
  INSERT INTO away SELECT id FROM resource WHERE id = NEW.id AND location_id <> NEW.home_location_id;
END;`;

export const away = {
  name: '0018-away',
  sql: `
-- Assets and kits that stand at another location than the one they belong to.
CREATE TABLE away (id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO away SELECT resource.id FROM resource
  LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
  WHERE resource.location_id <> coalesce(asset.home_location_id, kit.home_location_id);
CREATE TRIGGER resource_placed AFTER INSERT ON resource WHEN NEW.kind IN ('asset', 'kit') BEGIN
  INSERT INTO away SELECT NEW.id FROM ${homeOf('NEW.id')} WHERE home <> NEW.location_id;
END;
CREATE TRIGGER resource_moved AFTER UPDATE OF location_id ON resource
WHEN NEW.kind IN ('asset', 'kit') AND NEW.location_id IS NOT OLD.location_id BEGIN
  DELETE FROM away WHERE id = NEW.id;
  INSERT INTO away SELECT NEW.id FROM ${homeOf('NEW.id')} WHERE home <> NEW.location_id;
END;
CREATE TRIGGER resource_gone AFTER DELETE ON resource BEGIN
  DELETE FROM away WHERE id = OLD.id;
END;
${homed('asset')}
${homed('kit')}
CREATE INDEX asset_maintenance ON asset (maintenance_since) WHERE maintenance_since IS NOT NULL;
CREATE INDEX stocktake_line_missing ON stocktake_line (asset_id)
  WHERE outcome = 'missing' AND found_again_at IS NULL AND deleted = 0;
CREATE INDEX out_of_place_left ON out_of_place (resource_id) WHERE back_at IS NULL AND deleted = 0;
`,
};
