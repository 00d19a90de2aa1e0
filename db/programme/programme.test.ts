import { beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import type { ProgrammeContent } from '#domain/programme/programme.ts';
import { codeOf } from '#domain/result.fixture.ts';
import { accept, type Result } from '#domain/result.ts';
import { book } from '../booking/book.ts';
import { readBooking } from '../booking/read.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { copyProgramme, removeProgramme, setProgrammeStatus } from './change-programme.ts';
import { comingVisits, listProgrammes, versionUses } from './read-programmes.ts';
import { needNames, readVersion, versionsOf } from './read-versions.ts';
import { type ProgrammeFields, saveProgramme } from './save-programme.ts';
import { knownSkills, readTagLists, saveTagLists } from './tags.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const NINE = Date.UTC(2026, 9, 6, 7);
const HOUR = 3_600_000;

const lamp: ProgrammeContent = {
  name: 'Soldeer je eigen lampje',
  summary: 'Een lampje dat u meeneemt naar huis.',
  preparation: '',
  protection: 'Veiligheidsbril',
  groups: ['po7', 'po8'],
  durationMinutes: 120,
  setupMinutes: 15,
  cleanupMinutes: 10,
  leastPupils: 8,
  mostPupils: 24,
  pupilsPerSupervisor: 8,
  tags: [{ family: 'theme', name: 'Energietransitie' }],
  needs: [
    { kind: 'room', traits: ['power'], seats: null },
    { kind: 'model', modelId: 'tin', quantity: 12 },
    { kind: 'skill', skill: 'solderen', quantity: 1 },
    { kind: 'consumable', description: 'Led', amount: 2.5, unit: 'doos' },
  ],
};

let store: Store;

beforeEach(() => {
  store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'asset_model', 'tin', { name: 'Soldeerstation Tin' });
    return accept(null);
  });
});

function save(id: string, given: Partial<ProgrammeContent> = {}, more: Partial<ProgrammeFields> = {}) {
  const [latest] = versionsOf(store.db, id);
  return saveProgramme(store, act, id, latest?.id ?? null, {
    code: '',
    status: 'active',
    content: { ...lamp, ...given },
    ...more,
  });
}

function visit(id: string, programmeVersionId: string, start = NINE): void {
  const draft = newDraft({ start, end: start + HOUR }, { title: 'Groep 8', programmeVersionId, groups: ['po8'] });
  const overrides = ['in-the-past', 'programme-shortened', 'programme-needs-room', 'programme-needs-model'].map(
    (rule) => ({ rule, reason: 'test' }),
  );
  expect(book(store, act, id, { ...draft, overrides }).ok).toBe(true);
}

const latest = (id: string) => versionsOf(store.db, id)[0];

test('keeps all that was filled in', () => {
  expect(save('a')).toMatchObject({ ok: true, value: { id: 'a', number: 1 } });
  expect(latest('a')).toMatchObject({ ...lamp, programmeId: 'a', number: 1 });
  expect(needNames(store.db, versionsOf(store.db, 'a'))).toEqual({ tin: 'Soldeerstation Tin' });
});

test('makes one programme of a double click', () => {
  save('a');
  const again = saveProgramme(store, act, 'a', null, { code: '', status: 'active', content: lamp });
  expect(again).toMatchObject({ ok: true, value: { number: 1, transactionId: '' } });
  expect(versionsOf(store.db, 'a')).toHaveLength(1);
});

describe('a change', () => {
  test('of what nobody has planned yet edits in place', () => {
    save('a');
    save('a', { durationMinutes: 90, needs: [] });
    expect(
      versionsOf(store.db, 'a').map(({ number, durationMinutes, needs }) => [number, durationMinutes, needs]),
    ).toEqual([[1, 90, []]]);
  });

  test('of what visits were planned with adds a version, and the visit keeps its own', () => {
    save('a');
    const first = latest('a')?.id as string;
    visit('past', first, NOW - 24 * HOUR);
    expect(save('a', { durationMinutes: 90 })).toMatchObject({ ok: true, value: { number: 2 } });
    expect(readVersion(store.db, readBooking(store.db, 'past')?.draft.programmeVersionId ?? '')).toMatchObject({
      ...lamp,
      number: 1,
    });
    visit('next', latest('a')?.id as string);
    expect(versionUses(store.db, 'a').map(({ version, visits }) => [version.number, visits])).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(comingVisits(store.db, 'a', NOW).map(({ booking, versionNumber }) => [booking.id, versionNumber])).toEqual([
      ['next', 2],
    ]);
    expect(listProgrammes(store.db, NOW)[0]).toMatchObject({ comingVisits: 1, pastVisits: 1 });
  });

  test('of the version that is new, and not planned yet, edits that one in place', () => {
    save('a');
    visit('v', latest('a')?.id as string);
    save('a', { durationMinutes: 90 });
    save('a', { durationMinutes: 95 });
    expect(versionsOf(store.db, 'a').map(({ number, durationMinutes }) => [number, durationMinutes])).toEqual([
      [2, 95],
      [1, 120],
    ]);
  });

  test('of code, status or order adds no version', () => {
    save('a');
    visit('v', latest('a')?.id as string);
    save('a', { needs: [...lamp.needs].reverse() }, { code: 'LAMP', status: 'draft' });
    setProgrammeStatus(store, act, 'a', 'retired');
    expect(versionsOf(store.db, 'a').map(({ number }) => number)).toEqual([1]);
    expect(listProgrammes(store.db, NOW)[0]).toMatchObject({ code: 'LAMP', status: 'retired' });
  });

  test('can be taken back', () => {
    save('a');
    visit('v', latest('a')?.id as string);
    const changed = save('a', { durationMinutes: 90 });
    if (!changed.ok) throw new Error('not saved');
    expect(undo(store, act, changed.value.transactionId).ok).toBe(true);
    expect(latest('a')).toMatchObject({ ...lamp, number: 1 });
  });

  test('on top of what somebody else changed is refused', () => {
    save('a');
    const seen = latest('a')?.id as string;
    visit('v', seen);
    save('a', { durationMinutes: 90 });
    const late = saveProgramme(store, act, 'a', seen, { code: '', status: 'active', content: lamp });
    expect(codeOf(late)).toBe('programme/changed-meanwhile');
  });
});

test.each<[string, () => Result<unknown>, string]>([
  ['without a name', () => save('b', { name: ' ' }), 'programme/name-empty'],
  ['with the name of another', () => save('b', { name: 'soldeer je eigen LAMPJE ' }), 'programme/name-taken'],
  ['with the code of another', () => save('b', { name: 'B' }, { code: 'l-1' }), 'programme/code-taken'],
  [
    'that needs a model nobody knows',
    () => save('b', { name: 'B', needs: [{ kind: 'model', modelId: 'x', quantity: 1 }] }),
    'programme/need-gone',
  ],
  ['that is not there', () => setProgrammeStatus(store, act, 'x', 'retired'), 'programme/gone'],
  ['to copy that is not there', () => copyProgramme(store, act, 'x', 'y', 'Y'), 'programme/gone'],
])('refuses a programme %s', (_, attempt, code) => {
  save('a', {}, { code: 'L-1' });
  expect(codeOf(attempt())).toBe(code);
});

test('copies into a draft of its own, once', () => {
  save('a');
  copyProgramme(store, act, 'a', 'b', 'Kopie');
  copyProgramme(store, act, 'a', 'b', 'Kopie');
  expect(
    listProgrammes(store.db, NOW).map(({ id, status, version }) => [id, status, version.name, version.needs]),
  ).toEqual([
    ['a', 'active', lamp.name, lamp.needs],
    ['b', 'draft', 'Kopie', lamp.needs],
  ]);
});

test('removes what was never planned, and takes that back; what was planned stays', () => {
  save('a');
  const removed = removeProgramme(store, act, 'a');
  expect(listProgrammes(store.db, NOW)).toEqual([]);
  if (!removed.ok) throw new Error('not removed');
  undo(store, act, removed.value.transactionId);
  expect(latest('a')).toMatchObject(lamp);
  visit('v', latest('a')?.id as string);
  expect(codeOf(removeProgramme(store, act, 'a'))).toBe('programme/in-use');
});

test('offers the shipped labels until a region makes its own list, and the skills that are known', () => {
  expect(readTagLists(store.db).goal).toEqual([
    'Instroom',
    'Verbetering en professionalisering',
    'Samenwerking bedrijfsleven',
  ]);
  saveTagLists(store, act, { ...readTagLists(store.db), goal: ['Meer instroom ', '', 'meer instroom'] });
  expect(readTagLists(store.db).goal).toEqual(['Meer instroom']);
  expect(readTagLists(store.db).pillar).toHaveLength(5);
  save('a');
  expect(knownSkills(store.db)).toEqual(['solderen']);
});
