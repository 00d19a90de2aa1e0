import type { CustomValues } from '../custom-field/custom-field.ts';
import { type AssetColumns, type Lines, lineAt, type ReadColumns, readColumns } from './asset-columns.ts';
import type { AssetListRow } from './asset-row.ts';
import { type AssetStatus, assetStatuses } from './asset-status.ts';

/** The inventory in columns, with a row for whoever wants to look at one. */
export interface PackedAssets extends ReadColumns {
  /** In order of label. */
  readonly rows: readonly PackedAsset[];
  readonly customValues: ReadonlyMap<number, CustomValues>;
  /** Folded texts of the rows by so many at a time, made when they are searched. */
  readonly texts: (Lines | undefined)[];
}

export function unpackAssets(columns: AssetColumns): PackedAssets {
  const read = readColumns(columns);
  const rows: PackedAsset[] = [];
  const assets: PackedAssets = { ...read, rows, customValues: new Map(read.shared.customValues), texts: [] };
  for (let at = 0; at < read.shared.count; at += 1) rows.push(new PackedAsset(assets, at));
  return assets;
}

const NO_VALUES: CustomValues = {};

/** A row that is no more than its place: what it says is read from the columns when somebody asks. A class, since its getters
 * stand once for all of them; 100,000 objects with twenty fields are what a long list waited for. */
export class PackedAsset implements AssetListRow {
  readonly at: number;
  readonly #assets: PackedAssets;

  constructor(assets: PackedAssets, at: number) {
    this.#assets = assets;
    this.at = at;
  }

  get id(): string {
    return lineAt(this.#assets.lines.id, this.at);
  }
  get assetTag(): string {
    return lineAt(this.#assets.lines.assetTag, this.at);
  }
  get name(): string {
    return lineAt(this.#assets.lines.name, this.at);
  }
  get serialNumber(): string {
    return lineAt(this.#assets.lines.serialNumber, this.at);
  }
  get modelId(): string {
    return this.#model?.id ?? '';
  }
  get modelName(): string {
    return this.#model?.name ?? '';
  }
  get category(): string {
    return this.#model?.category ?? '';
  }
  get ownerId(): string | null {
    return this.#owner?.id ?? null;
  }
  get ownerName(): string | null {
    return this.#owner?.name ?? null;
  }
  get homeLocationId(): string | null {
    return this.#home?.id ?? null;
  }
  get homeLocationName(): string | null {
    return this.#home?.name ?? null;
  }
  get locationId(): string | null {
    return this.#location?.id ?? null;
  }
  get locationName(): string | null {
    return this.#location?.name ?? null;
  }
  get roomId(): string | null {
    return this.#room?.id ?? null;
  }
  get roomName(): string | null {
    return this.#room?.name ?? null;
  }
  get place(): string {
    return this.#assets.shared.places[this.#assets.codes.place[this.at] ?? -1] ?? '';
  }
  get bookable(): boolean {
    return this.#assets.codes.bookable[this.at] === 1;
  }
  get status(): AssetStatus {
    return assetStatuses[this.#assets.codes.status[this.at] ?? 0] ?? 'available';
  }
  get customValues(): CustomValues {
    return this.#assets.customValues.get(this.at) ?? NO_VALUES;
  }

  get #model() {
    return this.#assets.shared.models[this.#assets.codes.model[this.at] ?? -1];
  }
  get #owner() {
    return this.#assets.shared.owners[this.#assets.codes.owner[this.at] ?? -1];
  }
  get #home() {
    return this.#assets.shared.locations[this.#assets.codes.home[this.at] ?? -1];
  }
  get #location() {
    return this.#assets.shared.locations[this.#assets.codes.location[this.at] ?? -1];
  }
  get #room() {
    return this.#assets.shared.rooms[this.#assets.codes.room[this.at] ?? -1];
  }
}
