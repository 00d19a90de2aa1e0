export interface PersonRow {
  id: string;
  kind: 'instructor' | 'volunteer' | 'hybrid_teacher' | 'technician';
  organisation_id: string | null;
  skills: string;
  vog_needed: 0 | 1;
  vog_issued_on: string | null;
  vog_seen_on: string | null;
  vog_seen_by: string;
  active: 0 | 1;
  deleted: 0 | 1;
}

export interface PersonDetailRow {
  id: string;
  email: string;
  phone: string;
  note: string;
  deleted: 0 | 1;
}

export interface PersonHoursRow {
  id: string;
  person_id: string;
  weekday: number;
  opens: string;
  closes: string;
  deleted: 0 | 1;
}

export interface PersonAbsenceRow {
  id: string;
  person_id: string;
  kind: 'ill' | 'leave' | 'other';
  first_on: string;
  last_on: string;
  deleted: 0 | 1;
}

export interface PersonAuthorisationRow {
  id: string;
  person_id: string;
  model_id: string;
  given_on: string | null;
  deleted: 0 | 1;
}
