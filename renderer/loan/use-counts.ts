import { useState } from 'react';
import { v7 } from 'uuid';
import type { Count } from '#domain/loan/count.ts';
import type { Loan, LoanLine } from './loan-types.ts';

export interface TypedCount extends Count {
  readonly note: string;
}

export interface Counts {
  readonly of: (line: LoanLine) => TypedCount;
  readonly set: (line: LoanLine, given: Partial<TypedCount>) => void;
  /** What nobody has said anything of yet is back. */
  readonly restBack: (lines: readonly LoanLine[]) => void;
  readonly told: () => (TypedCount & { id: string; lineId: string })[];
  /** Lines of which more is told than is out. */
  readonly tooMany: () => readonly LoanLine[];
}

const nothing: TypedCount = { returned: 0, missing: 0, damaged: 0, note: '' };

/** What is being counted of a loan. Each line has an id for its count from the start: sent twice, it counts once. */
export function useCounts(loan: Loan): Counts {
  const [ids] = useState(() => new Map(loan.lines.map(({ id }) => [id, v7()])));
  const [counts, setCounts] = useState<ReadonlyMap<string, TypedCount>>(new Map());
  const of = ({ id }: LoanLine) => counts.get(id) ?? nothing;
  const total = ({ returned, missing, damaged }: Count) => returned + missing + damaged;
  return {
    of,
    set: (line, given) =>
      setCounts((known) => new Map(known).set(line.id, { ...(known.get(line.id) ?? nothing), ...given })),
    restBack: (lines) =>
      setCounts((known) => {
        const next = new Map(known);
        for (const line of lines) {
          const count = known.get(line.id) ?? nothing;
          const rest = line.state.out - count.missing - count.damaged;
          next.set(line.id, { ...count, returned: Math.max(0, rest) });
        }
        return next;
      }),
    told: () =>
      loan.lines.flatMap((line) => {
        const count = of(line);
        const id = ids.get(line.id);
        return total(count) > 0 && id ? [{ ...count, note: count.note.trim(), id, lineId: line.id }] : [];
      }),
    tooMany: () => loan.lines.filter((line) => total(of(line)) > line.state.out),
  };
}
