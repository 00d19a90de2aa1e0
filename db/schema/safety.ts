export interface DefectRow {
  id: string;
  asset_id: string;
  joined_to: string | null;
  note: string;
  usable: 0 | 1;
  reported_at: number;
  reported_by: string;
  solved_at: number | null;
  solved_by: string;
  solution: string;
  deleted: 0 | 1;
}

export interface InspectionRow {
  id: string;
  asset_id: string;
  kind: 'nen3140' | 'calibration' | 'cleaning' | 'maintenance' | 'other';
  done_on: string;
  method: string;
  result: 'passed' | 'remarks' | 'failed';
  inspector: string;
  certificate: string;
  note: string;
  deleted: 0 | 1;
}

export interface InspectionPlanRow {
  id: string;
  model_id: string | null;
  asset_id: string | null;
  kind: InspectionRow['kind'];
  months: number | null;
  deleted: 0 | 1;
}

export interface MachineRecordRow {
  id: string;
  ce_mark: 'unknown' | 'yes' | 'no' | 'not_needed';
  dutch_manual: 'unknown' | 'yes' | 'no';
  instruction: string;
  risk_class: 'unknown' | 'low' | 'medium' | 'high';
  laser_class: '' | '1' | '2' | '3R' | '3B' | '4';
  risk_assessment: string;
  groups: string;
  supervision: 'unknown' | 'always' | 'near' | 'none';
  most_users: number | null;
  protection: string;
  deleted: 0 | 1;
}
