import { v7 } from 'uuid';
import type { KitDetail } from './asset-detail.ts';

export interface KitLineValues {
  /** Of the line in the kit, or made here to tell rows apart. */
  readonly key: string;
  readonly isNew: boolean;
  readonly assetId: string | null;
  readonly assetName: string;
  /** Any pieces of this model. */
  readonly modelId: string | null;
  readonly modelName: string;
  readonly description: string;
  readonly quantity: number;
  readonly critical: boolean;
  readonly alone: boolean;
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
    modelId: line.modelId,
    modelName: line.modelName ?? '',
    critical: line.critical,
    alone: line.alone,
    description: line.description,
    quantity: line.quantity,
  }));
  return { code, name, description, ownerId, locationId, place, bookable, lines };
}

export function countedLine(): KitLineValues {
  return {
    key: v7(),
    isNew: true,
    assetId: null,
    assetName: '',
    modelId: null,
    modelName: '',
    description: '',
    quantity: 1,
    critical: false,
    alone: false,
  };
}

/** So many of a model, chosen when the kit is booked. */
export function modelLine(modelId: string, modelName: string, quantity = 1): KitLineValues {
  return { ...countedLine(), modelId, modelName, quantity };
}

/** A counted line that says what it is. */
export function materialLine(description: string, quantity: number): KitLineValues {
  return { ...countedLine(), description, quantity };
}

export function assetLine(assetId: string, assetName: string): KitLineValues {
  return { ...countedLine(), assetId, assetName };
}

export function toLineInput({ key, isNew, assetName: _, modelName, description, ...line }: KitLineValues) {
  return { ...(!isNew && { id: key }), ...line, description: description.trim() || modelName };
}
