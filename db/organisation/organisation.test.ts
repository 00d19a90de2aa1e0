import { expect, test } from 'vitest';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';
import type { OrganisationDraft } from '#domain/organisation/organisation.ts';
import { accept } from '#domain/result.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { bookingsOf } from './bookings.ts';
import { findDuplicates } from './duplicates.ts';
import { listOrganisations } from './list.ts';
import { mergeOrganisations } from './merge.ts';
import { contactsOf, readOrganisation } from './read.ts';
import { removeOrganisation, saveContact, saveOrganisation } from './save.ts';
import { searchOrganisations } from './search.ts';

const act = { actor: 'test', action: 'organisation.save' };
const NOW = Date.UTC(2026, 8, 1, 8);
const DAY = 86_400_000;

function newStore(): Store {
  return storeInMemory(() => NOW);
}

function add(store: Store, id: string, draft: Partial<OrganisationDraft>): string {
  const saved = saveOrganisation(store, act, id, newOrganisation(draft));
  if (!saved.ok) throw new Error(saved.refusal.code);
  return id;
}

function addBooking(store: Store, id: string, organisationId: string, start: number): void {
  transact(store, act, (tx) => {
    write(tx, 'booking', id, {
      kind: 'visit',
      intent: 'confirmed',
      organisation_id: organisationId,
      start_at: start,
      end_at: start + 3_600_000,
    });
    write(tx, 'booking_detail', id, { title: '' });
    return accept(null);
  });
}

const namesFound = (store: Store, text: string) =>
  searchOrganisations(store.db, { text, limit: 20 }).map((found) => found.name);

test('finds a school by any words of its name, place or code, whatever the accents and capitals', () => {
  const store = newStore();
  add(store, 'a', { name: 'Basisschool de Çederhof', city: 'Nuenen', branchCode: '99XX00' });
  add(store, 'b', { name: 'Çeder', city: 'Son' });
  add(store, 'c', { name: '’t Hart', city: 'Best' });
  expect(namesFound(store, 'ceder')).toEqual(['Çeder', 'Basisschool de Çederhof']);
  expect(namesFound(store, 'hof NUEN')).toEqual(['Basisschool de Çederhof']);
  expect(namesFound(store, '99xx')).toEqual(['Basisschool de Çederhof']);
  expect(namesFound(store, "'t hart")).toEqual(['’t Hart']);
  expect(namesFound(store, 'zwembad')).toEqual([]);
});

test('lists by filter and in Dutch order, with empty cells last both ways', () => {
  const store = newStore();
  add(store, 'a', { name: 'Zonnewijzer', municipality: 'Best', holidayRegion: 'zuid' });
  add(store, 'b', { name: 'École Ý', municipality: '' });
  add(store, 'c', { name: 'eekhoorn', municipality: 'Asten', kind: 'company' });
  const list = (query: object) =>
    listOrganisations(store.db, { sort: 'name', descending: false, offset: 0, limit: 10, ...query }).lines.map(
      (line) => line.id,
    );
  expect(list({})).toEqual(['b', 'c', 'a']);
  expect(list({ sort: 'municipality' })).toEqual(['c', 'a', 'b']);
  expect(list({ sort: 'municipality', descending: true })).toEqual(['a', 'c', 'b']);
  expect(list({ kinds: ['school_po'] })).toEqual(['b', 'a']);
  expect(list({ holidayRegion: 'none' })).toEqual(['b', 'c']);
  expect(listOrganisations(store.db, { sort: 'name', descending: false, offset: 1, limit: 1 })).toMatchObject({
    total: 3,
    lines: [{ id: 'c' }],
  });
});

test('refuses a second school with the same branch code and names the first', () => {
  const store = newStore();
  add(store, 'a', { name: 'Beuk', branchCode: '99XX00' });
  const refused = saveOrganisation(store, act, 'b', newOrganisation({ name: 'Eik', branchCode: '99XX00' }));
  expect(refused).toEqual({
    ok: false,
    refusal: {
      code: 'organisation/branch-code-taken',
      facts: { id: 'a', name: 'Beuk', code: '99XX00' },
      field: 'branchCode',
    },
  });
});

test('removes one added by mistake with its contacts, but none with a visit to come', () => {
  const store = newStore();
  add(store, 'a', { name: 'Beuk' });
  saveContact(store, act, 'contact', 'a', { name: 'M. de Wit', role: 'directeur', email: '', phone: '', note: '' });
  addBooking(store, 'visit', 'a', NOW + DAY);
  const refused = removeOrganisation(store, act, 'a');
  expect(refused.ok ? null : refused.refusal).toEqual({
    code: 'organisation/has-coming-bookings',
    facts: { name: 'Beuk', count: 1 },
  });
  transact(store, act, (tx) => accept(write(tx, 'booking', 'visit', { intent: 'cancelled' })));
  expect(removeOrganisation(store, act, 'a').ok).toBe(true);
  expect([readOrganisation(store.db, 'a'), contactsOf(store.db, ['a'])]).toEqual([undefined, []]);
});

test('merges without moving anything: the kept one shows both histories, and undo brings both back', () => {
  const store = newStore();
  add(store, 'kept', { name: 'Beuk', postcode: '5671 AA', city: 'Nuenen' });
  add(store, 'gone', {
    name: 'De Beuk',
    branchCode: '99XX00',
    phone: '0400000000',
    postcode: '5672 BB',
    street: 'Laan',
  });
  addBooking(store, 'past', 'gone', NOW - 2 * DAY);
  addBooking(store, 'coming', 'kept', NOW + DAY);
  const merged = mergeOrganisations(store, act, 'kept', 'gone');
  if (!merged.ok) throw new Error(merged.refusal.code);
  expect(readOrganisation(store.db, 'kept')).toMatchObject({
    branchCode: '99XX00',
    phone: '0400000000',
    postcode: '5671 AA',
    street: '',
  });
  expect(readOrganisation(store.db, 'gone')).toMatchObject({ status: 'merged', mergedInto: 'kept' });
  const { coming, past } = bookingsOf(store.db, 'kept', NOW);
  expect([coming.map((booking) => booking.id), past.map((booking) => booking.id)]).toEqual([['coming'], ['past']]);
  expect(namesFound(store, 'beuk')).toEqual(['Beuk']);
  expect(mergeOrganisations(store, act, 'gone', 'kept').ok).toBe(false);
  expect(undo(store, act, merged.value.transactionId).ok).toBe(true);
  expect(readOrganisation(store.db, 'gone')).toMatchObject({ status: 'active', mergedInto: null });
  expect(readOrganisation(store.db, 'kept')).toMatchObject({ branchCode: null, phone: '' });
});

test('proposes duplicates by code and by name with postcode, but not two branches with their own codes', () => {
  const store = newStore();
  add(store, 'a', { name: 'De Regenboog', postcode: '5671 AA', branchCode: '99XX00' });
  add(store, 'b', { name: 'de  Régenboog', postcode: '5671 AA' });
  add(store, 'c', { name: 'De Regenboog', postcode: '1000 AA', branchCode: '99XX01' });
  add(store, 'd', { name: 'Twee', postcode: '5600 AA', branchCode: '99XY00' });
  add(store, 'e', { name: 'Twee', postcode: '5600 AA', branchCode: '99XY01' });
  const found = findDuplicates(store.db).map(({ reason, members }) => [reason, members.map((member) => member.id)]);
  expect(found).toEqual([['name_and_postcode', ['a', 'b']]]);
});
