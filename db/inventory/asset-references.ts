/** Rows that name an asset and follow it into the record that is kept when two become one. */
export const FOLLOWS = [
  // So that one step leads to the record that is kept, however often things were merged.
  ['asset', 'merged_into'],
  ['attendance', 'resource_id'],
  ['defect', 'asset_id'],
  ['document', 'resource_id'],
  ['inspection', 'asset_id'],
  ['inspection_plan', 'asset_id'],
  ['kit_line', 'asset_id'],
  ['loan_check', 'resource_id'],
  ['loan_line', 'resource_id'],
  ['out_of_place', 'resource_id'],
  ['programme_need', 'resource_id'],
  ['resource_terms', 'resource_id'],
] as const;

/** Those that do not: what is past stays as it was written, and parts and allocations are replaced, not changed. */
export const STAYS = [
  ['allocation', 'resource_id'],
  ['asset', 'id'],
  // Copied: the id of a value is made of its asset.
  ['custom_value', 'asset_id'],
  ['kit', 'id'],
  ['person', 'id'],
  ['resource_part', 'container_id'],
  ['resource_part', 'part_id'],
  ['room', 'id'],
  ['station', 'id'],
  ['stocktake_line', 'asset_id'],
  // What was loaded and delivered; the id of a trip is made of what it carries.
  ['transport_trip', 'resource_id'],
] as const;
