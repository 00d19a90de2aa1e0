import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { withSteadyPlan } from './steady-plan.ts';

test.each([
  ['SELECT 1 FROM a WHERE b = ? AND c > @from LIMIT ?2', 'SELECT 1 FROM a WHERE b = +? AND c > +@from LIMIT +?2'],
  [`SELECT '?', 'it''s @x', "a?" FROM a WHERE b = ?`, `SELECT '?', 'it''s @x', "a?" FROM a WHERE b = +?`],
  ['SELECT 1 -- why?\nFROM a /* @b\n? */ WHERE c = :d', 'SELECT 1 -- why?\nFROM a /* @b\n? */ WHERE c = +:d'],
  [
    "SELECT json_extract(a, '$.b') FROM a WHERE c LIKE ? || '%'",
    "SELECT json_extract(a, '$.b') FROM a WHERE c LIKE +? || '%'",
  ],
])('leaves texts and remarks as they are: %s', (sql, steady) => expect(withSteadyPlan(sql)).toBe(steady));

test.each([1, 2 ** 40, 1.5, 'text', '-3', Buffer.from([0, 255]), null])('changes no value: %s', (value) => {
  const sqlite = new Database(':memory:');
  sqlite.exec('CREATE TABLE a (any ANY, whole INTEGER, word TEXT) STRICT');
  sqlite.prepare(withSteadyPlan('INSERT INTO a (any) VALUES (?)')).run(value);
  sqlite.prepare("INSERT INTO a (whole, word) VALUES (1, '1')").run();
  const answers = (sql: (text: string) => string) => [
    sqlite.prepare(sql('SELECT any, typeof(any) FROM a WHERE any IS ?')).raw().all(value),
    sqlite.prepare(sql('SELECT whole = @v, word = @v, typeof(@v), -@v FROM a')).raw().all({ v: value }),
  ];
  expect(answers(withSteadyPlan)).toEqual(answers((text) => text));
});
