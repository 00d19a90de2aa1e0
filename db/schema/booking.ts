export interface SeriesRow {
  id: string;
  recurrence_rule: string;
  start_local: string;
  time_zone: string;
  excluded_dates: string;
  deleted: 0 | 1;
}

export interface BookingRow {
  id: string;
  kind: 'visit' | 'lesson' | 'volunteer' | 'company_use' | 'maintenance' | 'event';
  intent: 'requested' | 'option' | 'confirmed' | 'cancelled';
  organisation_id: string | null;
  location_id: string | null;
  start_at: number;
  end_at: number;
  setup_minutes: number;
  cleanup_minutes: number;
  option_until: string | null;
  cancelled_by: 'school' | 'lab' | 'force_majeure' | null;
  no_show: 0 | 1;
  sequence: number;
  series_id: string | null;
  recurrence_id: string | null;
  scope: string;
  programme_version_id: string | null;
  groups: string;
  cancelled_at: number | null;
  cancel_exempt: 'calamity' | 'bereavement' | 'code_red' | null;
  cancel_share: number | null;
  expired_on: string | null;
  deleted: 0 | 1;
}

export interface BookingDetailRow {
  id: string;
  title: string;
  contact_name: string;
  contact_email: string;
  contact_phone: string;
  group_label: string;
  pupils: number | null;
  supervisors: number | null;
  notes: string;
  cancel_reason: string;
  deleted: 0 | 1;
}

export interface AllocationRow {
  id: string;
  booking_id: string;
  resource_id: string;
  start_at: number;
  end_at: number;
  model_id: string | null;
  flexible: 0 | 1;
  withdrawn: 0 | 1;
  deleted: 0 | 1;
}

export interface OverrideRow {
  id: string;
  booking_id: string;
  rule: string;
  reason: string;
  role: 'manager' | 'coordinator' | 'technician' | 'volunteer' | 'reader' | null;
  deleted: 0 | 1;
}

export interface OccupancyRow {
  resource_id: string;
  start_at: number;
  end_at: number;
  allocation_id: string;
  booking_id: string;
}
