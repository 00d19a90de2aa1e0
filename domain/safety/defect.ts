import type { Instant } from '../time/period.ts';

/** One report of a fault; `joinedTo` names the report that told of it first. */
export interface DefectReport {
  readonly id: string;
  readonly joinedTo: string | null;
  readonly note: string;
  /** It still works, and may be used with this known. */
  readonly usable: boolean;
  readonly reportedAt: Instant;
  readonly reportedBy: string;
  readonly solvedAt: Instant | null;
  readonly solvedBy: string;
  readonly solution: string;
}

/** A fault with all reports of it, the first in front. */
export interface Defect {
  readonly id: string;
  readonly reports: readonly DefectReport[];
  /** As long as one of its open reports says so, it cannot be used. */
  readonly usable: boolean;
  readonly since: Instant;
  readonly solvedAt: Instant | null;
  readonly solvedBy: string;
  readonly solution: string;
}

/** Reports as faults: open ones first, then the last solved. A report whose first one is gone stands by itself. */
export function toDefects(reports: readonly DefectReport[]): readonly Defect[] {
  const known = new Set(reports.map(({ id }) => id));
  const groups = new Map<string, DefectReport[]>();
  for (const report of [...reports].sort((a, b) => a.reportedAt - b.reportedAt || (a.id < b.id ? -1 : 1))) {
    const head = report.joinedTo !== null && known.has(report.joinedTo) ? report.joinedTo : report.id;
    const group = groups.get(head);
    if (group) group.push(report);
    else groups.set(head, [report]);
  }
  return [...groups].map(([id, group]) => toDefect(id, group)).sort(byUrgency);
}

function toDefect(id: string, reports: readonly DefectReport[]): Defect {
  const open = reports.filter(({ solvedAt }) => solvedAt === null);
  const last = reports.reduce((a, b) => ((b.solvedAt ?? 0) > (a.solvedAt ?? 0) ? b : a));
  const isOpen = open.length > 0;
  return {
    id,
    reports,
    usable: (isOpen ? open : reports).every(({ usable }) => usable),
    since: Math.min(...reports.map(({ reportedAt }) => reportedAt)),
    solvedAt: isOpen ? null : last.solvedAt,
    solvedBy: isOpen ? '' : last.solvedBy,
    solution: isOpen ? '' : last.solution,
  };
}

function byUrgency(a: Defect, b: Defect): number {
  if ((a.solvedAt === null) !== (b.solvedAt === null)) return a.solvedAt === null ? -1 : 1;
  if (a.solvedAt !== null && b.solvedAt !== null) return b.solvedAt - a.solvedAt;
  return Number(a.usable) - Number(b.usable) || a.since - b.since;
}
