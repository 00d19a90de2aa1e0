import type { CustomValues } from '../custom-field/custom-field.ts';
import type { AssetStatus } from './asset-status.ts';

/** One line of the inventory: what is looked for, filtered and sorted on. */
export interface AssetListRow {
  readonly id: string;
  readonly assetTag: string;
  readonly name: string;
  readonly modelId: string;
  readonly modelName: string;
  readonly category: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly homeLocationId: string | null;
  readonly homeLocationName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly place: string;
  readonly serialNumber: string;
  readonly bookable: boolean;
  readonly status: AssetStatus;
  /** What is filled in of the fields of this region. */
  readonly customValues: CustomValues;
}
