import type { IsoDate } from '#domain/time/wall-time.ts';

/** What is filled in when a time was chosen. */
export interface ConfirmValues {
  /** Of an own question; a programme brings its name. */
  readonly title: string;
  readonly status: 'option' | 'confirmed';
  readonly optionUntil: IsoDate | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly groupLabel: string;
  readonly notes: string;
  /** Why the warnings may be set aside. */
  readonly reason: string;
}
