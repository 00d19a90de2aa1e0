export interface ProgrammeRow {
  id: string;
  code: string;
  status: 'draft' | 'active' | 'retired';
  position: number;
  deleted: 0 | 1;
}

export interface ProgrammeVersionRow {
  id: string;
  programme_id: string;
  number: number;
  name: string;
  summary: string;
  preparation: string;
  protection: string;
  groups: string;
  duration_minutes: number;
  setup_minutes: number;
  cleanup_minutes: number;
  least_pupils: number | null;
  most_pupils: number | null;
  pupils_per_supervisor: number | null;
  tags: string;
  deleted: 0 | 1;
}

export interface ProgrammeNeedRow {
  id: string;
  version_id: string;
  kind: 'room' | 'model' | 'skill' | 'kit' | 'consumable';
  model_id: string | null;
  resource_id: string | null;
  traits: string;
  skill: string;
  description: string;
  quantity: number;
  amount: number | null;
  unit: string;
  position: number;
  deleted: 0 | 1;
}
