import { v7 } from 'uuid';
import type { KitDetail } from './asset-detail.ts';

export interface KitLineValues {
  /** Of the line in the kit, or made here to tell rows apart. */
  readonly key: string;
  readonly isNew: boolean;
  readonly assetId: string | null;
  readonly assetName: string;
  readonly description: string;
  readonly quantity: number;
}

export interface KitValues {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly locationId: string | null;
  readonly place: string;
  readonly bookable: boolean;
  readonly lines: readonly KitLineValues[];
}

export const newKit: KitValues = {
  code: '',
  name: '',
  description: '',
  ownerId: null,
  locationId: null,
  place: '',
  bookable: true,
  lines: [],
};

export function toKitValues(kit: KitDetail): KitValues {
  const { code, name, description, ownerId, locationId, place, bookable, contents } = kit;
  const lines = contents.map((line) => ({
    key: line.id,
    isNew: false,
    assetId: line.assetId,
    assetName: line.assetName ?? '',
    description: line.description,
    quantity: line.quantity,
  }));
  return { code, name, description, ownerId, locationId, place, bookable, lines };
}

export function countedLine(): KitLineValues {
  return { key: v7(), isNew: true, assetId: null, assetName: '', description: '', quantity: 1 };
}

export function assetLine(assetId: string, assetName: string): KitLineValues {
  return { ...countedLine(), assetId, assetName };
}

export function toLineInput({ key, isNew, assetId, description, quantity }: KitLineValues) {
  return { ...(!isNew && { id: key }), assetId, description: description.trim(), quantity };
}
