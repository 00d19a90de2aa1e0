import { expect, test } from 'vitest';
import { silent } from '#db/history/read-act.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open-database.ts';
import { syncedTables } from '#db/write-door/tables.ts';
import english from '#resources/locales/en/history.json' with { type: 'json' };
import dutch from '#resources/locales/nl/history.json' with { type: 'json' };

const chain = migrations.map(({ sql }) => sql).join('\n');

/** Every word that a column may hold, as `kind.visit`: by `IN ('visit', …)`, or one comparison each. */
function words(): readonly string[] {
  const listed = [...chain.matchAll(/CHECK \((\w+) IN \(((?:'\w*',? ?)+)\)/g)].flatMap(([, column = '', list = '']) =>
    [...list.matchAll(/'(\w+)'/g)].map(([, word]) => `${column}.${word}`),
  );
  const compared = [...chain.matchAll(/\b(kind|intent) = '(\w+)'/g)].map(([, column, word]) => `${column}.${word}`);
  return [...new Set([...listed, ...compared])].sort();
}

test.each([
  ['Dutch', dutch],
  ['English', english],
])('the history has words in %s for all that a column may hold', (_, texts) => {
  const known = texts.value as Record<string, Record<string, string>>;
  expect(words().length).toBeGreaterThan(60);
  expect(
    words().filter((word) => {
      const [column = '', value = ''] = word.split('.');
      return known[column]?.[value] === undefined;
    }),
  ).toEqual([]);
});

test.each([
  ['Dutch', dutch],
  ['English', english],
])('the history has a name in %s for each table and column', (_, texts) => {
  const { sqlite } = openDatabase(':memory:');
  const columns = Object.keys(syncedTables).flatMap((table) =>
    sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table),
  ) as string[];
  expect(Object.keys(syncedTables).filter((table) => !(table in texts.table))).toEqual([]);
  expect(
    [...new Set(columns)].filter((column) => column !== 'id' && !silent.has(column) && !(column in texts.field)).sort(),
  ).toEqual([]);
});
