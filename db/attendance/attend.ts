import { faultOf, isForgotten } from '#domain/attendance/attendance.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import { zoneOf } from '../location/zone.ts';
import type { AttendanceRow } from '../schema/attendance.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

export interface Arrival {
  readonly personId: string;
  readonly locationId: string;
  /** The room or station where the person works. */
  readonly resourceId: string | null;
}

/** "Ik ben er", now. Twice is once: whoever is here already keeps the moment at which they came. */
export function arrive(store: Store, act: Act, id: string, arrival: Arrival): Result<Saved> {
  return transact(store, act, (tx) => {
    const { personId, locationId, resourceId } = arrival;
    const person = statement(tx, 'SELECT active FROM person WHERE id = ? AND deleted = 0').get(personId);
    if (!person) return refuse(refusal('person/not-found', { id: personId }));
    if ((person as { active: 0 | 1 }).active === 0) return refuse(refusal('attendance/person-stopped'));
    if (!statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(locationId))
      return refuse(refusal('location/not-found', { id: locationId }));
    const here = openToday(tx, personId, zoneOf(tx, locationId));
    if (here?.location_id === locationId) return accept({ id: here.id, transactionId: tx.id });
    // Came on to another lab without signing off there: the hours there end where these begin.
    if (here && here.arrived_at < tx.now) write(tx, 'attendance', here.id, { left_at: tx.now });
    write(tx, 'attendance', id, {
      person_id: personId,
      location_id: locationId,
      resource_id: resourceId,
      arrived_at: tx.now,
      left_at: null,
    });
    return accept({ id, transactionId: tx.id });
  });
}

export interface ConfirmedHours {
  readonly arrivedAt: number;
  readonly leftAt: number;
}

/** The hours as the person confirms them on leaving, or puts them right later. */
export function confirmHours(store: Store, act: Act, id: string, hours: ConfirmedHours): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!live(tx, id)) return refuse(refusal('attendance/not-found', { id }));
    const fault = faultOf(hours, tx.now);
    if (fault) return refuse(fault);
    write(tx, 'attendance', id, { arrived_at: hours.arrivedAt, left_at: hours.leftAt });
    return accept({ id, transactionId: tx.id });
  });
}

/** Was not there after all: a slip of the finger. */
export function removeAttendance(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!live(tx, id)) return refuse(refusal('attendance/not-found', { id }));
    remove(tx, 'attendance', id);
    return accept({ id, transactionId: tx.id });
  });
}

function live(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT 1 FROM attendance WHERE id = ? AND deleted = 0').get(id) !== undefined;
}

function openToday(tx: Tx, personId: string, zone: string): AttendanceRow | undefined {
  const open = statement(
    tx,
    'SELECT * FROM attendance WHERE person_id = ? AND left_at IS NULL AND deleted = 0 ORDER BY arrived_at DESC',
  ).all(personId) as AttendanceRow[];
  return open.find((row) => !isForgotten({ arrivedAt: row.arrived_at, leftAt: null }, tx.now, zone));
}
