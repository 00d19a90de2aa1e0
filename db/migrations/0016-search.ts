/**
 * Find as you type. All of this is derived and never replicated: the write door keeps it (db/search/keep-search.ts), and a
 * file whose version of it is old gets it anew. A document is one thing that can be found; its number begins with its
 * kind, so that a kind is one range of numbers. Bookings are not in it: their texts are kept in memory.
 */
/** The number of the kind in db/search/search-sources.ts. */
const ASSET = 11;

export const search = {
  name: '0016-search',
  sql: `
-- One row: which way of folding and cutting made what is below.
CREATE TABLE search_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE search_doc (
  doc INTEGER PRIMARY KEY,
  row_id TEXT NOT NULL,
  kind_no INTEGER NOT NULL,
  -- Folded: lower case, without diacritics. The text holds the title too.
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Folded labels, serial numbers and the like, apart by spaces.
  codes TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_doc_row ON search_doc (row_id, kind_no);

-- Where a word begins: in the title (place 0 its first word, 1 a later one) or a code (2), with all that follows.
CREATE TABLE search_start (
  kind_no INTEGER NOT NULL,
  place INTEGER NOT NULL,
  start TEXT NOT NULL,
  doc INTEGER NOT NULL,
  PRIMARY KEY (kind_no, place, start, doc)
) STRICT, WITHOUT ROWID;

-- Any three letters in a row. Assets, of which there may be very many, apart: what is asked of the others stays small.
${['few', 'many']
  .map((part) => {
    const isPart = (row: string) => `${row}.kind_no ${part === 'many' ? '=' : '<>'} ${ASSET}`;
    return `
CREATE VIRTUAL TABLE search_${part} USING fts5 (
  text, content = 'search_doc', content_rowid = 'doc', tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER search_${part}_added AFTER INSERT ON search_doc WHEN ${isPart('NEW')} BEGIN
  INSERT INTO search_${part} (rowid, text) VALUES (NEW.doc, NEW.text);
END;
CREATE TRIGGER search_${part}_removed AFTER DELETE ON search_doc WHEN ${isPart('OLD')} BEGIN
  INSERT INTO search_${part} (search_${part}, rowid, text) VALUES ('delete', OLD.doc, OLD.text);
END;`;
  })
  .join('\n')}
`,
};
