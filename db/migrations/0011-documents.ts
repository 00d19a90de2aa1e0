/** Papers on a thing or on all pieces of a model. What a paper is stands in its attachment; the bytes lie under their hash. */
export const documents = {
  name: '0011-documents',
  sql: `
CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  attachment_id TEXT NOT NULL REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  model_id TEXT REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((resource_id IS NULL) <> (model_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX document_resource ON document (resource_id);
CREATE INDEX document_model ON document (model_id);
`,
};
