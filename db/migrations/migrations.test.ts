import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, openDatabase, schemaNumber } from '../open-database.ts';
import { migrations } from './index.ts';

const schemaOf = (sqlite: InstanceType<typeof Database>) =>
  sqlite.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all();

test('has a chain to run, numbered without a gap', () => {
  expect(migrations.length).toBeGreaterThan(0);
  expect(migrations.map((migration) => migration.name.slice(0, 4))).toEqual(
    migrations.map((_, index) => String(index + 1).padStart(4, '0')),
  );
});

test('gives a file that comes step by step the schema of a fresh one', () => {
  const steps = new Database(':memory:');
  for (let target = 1; target <= migrations.length; target += 1) {
    migrate(steps, target);
    expect(schemaNumber(steps)).toBe(target);
  }
  expect(schemaOf(steps)).toEqual(schemaOf(openDatabase(':memory:').sqlite));
});

test('copies a file with data before it is migrated, and a fresh one not', () => {
  const copied: number[] = [];
  const beforeMigration = (sqlite: InstanceType<typeof Database>) => copied.push(schemaNumber(sqlite));
  const sqlite = new Database(':memory:');
  migrate(sqlite, 1, { beforeMigration });
  expect(copied).toEqual([]);
  const next = { name: '9999-next', sql: 'ALTER TABLE room ADD COLUMN colour TEXT' };
  migrate(sqlite, 2, { beforeMigration }, [...migrations.slice(0, 1), next]);
  expect(copied).toEqual([1]);
});

test('leaves the file as it was when a migration fails halfway', () => {
  const sqlite = new Database(':memory:');
  migrate(sqlite, 1);
  const before = schemaOf(sqlite);
  const broken = { name: '9999-broken', sql: 'CREATE TABLE half (a); CREATE TABLE half (a)' };
  expect(() => migrate(sqlite, 2, {}, [...migrations.slice(0, 1), broken])).toThrow();
  expect(schemaOf(sqlite)).toEqual(before);
  expect(schemaNumber(sqlite)).toBe(1);
});
