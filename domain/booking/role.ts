/** What somebody does in the lab. A role guides and is stored with a reason; it is no lock on a shared computer. */
export const roles = ['manager', 'coordinator', 'technician', 'volunteer', 'reader'] as const;
export type Role = (typeof roles)[number];

/** Rules about safety may be set aside by these only (DOMAIN.md 5). */
export function maySetSafetyAside(role: Role): boolean {
  return role === 'manager' || role === 'coordinator';
}
