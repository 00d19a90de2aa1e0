import type { DocumentKind, DocumentLink } from '#domain/document/document.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface DocumentRecord extends DocumentLink {
  readonly kind: DocumentKind;
  readonly size: number;
  /** Of the model, so of all its pieces. */
  readonly ofModel: boolean;
}

const LIVE = `document JOIN attachment ON attachment.id = document.attachment_id AND attachment.deleted = 0`;

/** All papers of an asset, kit or model; those of its model come with an asset. Instruction cards first. */
export function documentsOf(db: ReadableDb, id: string): readonly DocumentRecord[] {
  const rows = statement(
    db,
    `SELECT document.id, title, kind, media_type AS mediaType, size, document.model_id IS NOT NULL AS ofModel
     FROM ${LIVE}
     WHERE document.deleted = 0 AND (document.resource_id = @id OR document.model_id = @id
       OR document.model_id = (SELECT model_id FROM asset WHERE asset.id = @id))
     ORDER BY CASE kind WHEN 'instruction_card' THEN 0 WHEN 'manual' THEN 1 ELSE 2 END,
       ofModel, title COLLATE NOCASE, document.id`,
  ).all({ id }) as (Omit<DocumentRecord, 'ofModel'> & { readonly ofModel: 0 | 1 })[];
  return rows.map((row) => ({ ...row, ofModel: row.ofModel === 1 }));
}

/** JSON of the instruction cards of a row that has `resource.id` and perhaps `asset.model_id`. */
export const CARDS_SQL = `(
  SELECT json_group_array(json_object('id', document.id, 'title', title, 'mediaType', media_type) ORDER BY title, document.id)
  FROM ${LIVE}
  WHERE document.deleted = 0 AND kind = 'instruction_card'
    AND (document.resource_id = resource.id OR document.model_id = asset.model_id))`;

export interface DocumentContent extends DocumentLink {
  readonly bytes: Uint8Array;
}

/** The bytes of a document; undefined when it is gone or has not arrived on this device yet. */
export function documentContent(db: ReadableDb, id: string): DocumentContent | undefined {
  return statement(
    db,
    `SELECT document.id, title, media_type AS mediaType, bytes FROM ${LIVE} JOIN attachment_content USING (sha256)
     WHERE document.id = ? AND document.deleted = 0`,
  ).get(id) as DocumentContent | undefined;
}
