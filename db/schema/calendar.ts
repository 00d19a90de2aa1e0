export interface HolidayPeriodRow {
  id: string;
  school_year: string;
  holiday: 'herfst' | 'kerst' | 'voorjaar' | 'mei' | 'zomer';
  region: 'noord' | 'midden' | 'zuid';
  first_on: string;
  last_on: string;
  source: string;
  deleted: 0 | 1;
}

export interface SchoolOverrideRow {
  id: string;
  organisation_id: string;
  kind: 'study_day' | 'holiday' | 'open';
  first_on: string;
  last_on: string;
  groups: string;
  note: string;
  deleted: 0 | 1;
}
