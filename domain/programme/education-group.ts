/** Who comes: a visit names a set of these, since combined classes (7/8) are common. Source: DOMAIN.md 4. */
export const educationGroups = [
  'po1',
  'po2',
  'po3',
  'po4',
  'po5',
  'po6',
  'po7',
  'po8',
  'so',
  'vmbo1',
  'vmbo2',
  'vmbo3',
  'vmbo4',
  'havo',
  'vwo',
  'pro',
  'mbo1',
  'mbo2',
  'mbo3',
  'mbo4',
  'parents',
  'company',
  'public',
] as const;

export type EducationGroup = (typeof educationGroups)[number];
