import { expect, test } from 'vitest';
import { bundle, gatheringsOf, setUpOf, type Thing } from './set-up.ts';

const hal = { id: 'hal', name: 'Werkplaats' };
const zaal = { id: 'zaal', name: 'Zaal' };

function thing(id: string, over: Partial<Thing> = {}): Thing {
  return {
    id,
    kind: 'asset',
    name: id,
    tag: '',
    modelName: null,
    locationId: 'noord',
    locationName: 'Lab Noord',
    roomId: null,
    roomName: null,
    place: '',
    trouble: null,
    troubleNote: '',
    cards: [],
    ...over,
  };
}

const errands = (groups: ReturnType<typeof setUpOf>) =>
  groups.map((group) => [group.roomName, group.things.map(({ id, errand }) => [id, errand])]);

test('leaves what stands in the room, fetches the rest, and brings what is of another location', () => {
  const things = [
    thing('freesmachine', { roomId: 'hal' }),
    thing('printer', { roomId: 'opslag' }),
    thing('kist', { kind: 'kit', locationId: 'zuid' }),
  ];
  expect(errands(setUpOf('noord', [hal], things))).toEqual([
    [
      'Werkplaats',
      [
        ['freesmachine', 'there'],
        ['printer', 'fetch'],
        ['kist', 'bring'],
      ],
    ],
  ]);
});

test('does not guess in which of two rooms a thing is needed', () => {
  const things = [thing('freesmachine', { roomId: 'zaal' }), thing('printer')];
  expect(errands(setUpOf('noord', [hal, zaal], things))).toEqual([
    ['Zaal', [['freesmachine', 'there']]],
    [null, [['printer', 'fetch']]],
  ]);
  expect(setUpOf('noord', [], things).flatMap((group) => group.things)).toHaveLength(2);
});

test('makes one line of equal pieces, but not of a broken one', () => {
  const [group] = setUpOf(
    'noord',
    [hal],
    [
      thing('p1', { modelName: 'Prusa' }),
      thing('p2', { modelName: 'Prusa' }),
      thing('p3', { modelName: 'Prusa', trouble: 'defect' }),
      thing('kist', { kind: 'kit' }),
    ],
  );
  expect(bundle(group?.things ?? []).map(({ name, things }) => [name, things.length])).toEqual([
    ['Prusa', 2],
    ['p3', 1],
    ['kist', 1],
  ]);
});

test('fetches a thing once for two visits in a row in the same room, and again when it must move', () => {
  const visit = (id: string, start: number, room: typeof hal) => ({
    id,
    start,
    setupMinutes: 0,
    setUp: setUpOf('noord', [room], [thing('printer')]),
  });
  const rounds = gatheringsOf([visit('middag', 3, zaal), visit('ochtend', 1, hal), visit('tweede', 2, hal)]);
  expect(rounds.map(({ visitId, groups }) => [visitId, groups[0]?.roomName])).toEqual([
    ['ochtend', 'Werkplaats'],
    ['middag', 'Zaal'],
  ]);
});
