/** What was chosen to be labelled, for as long as the window lives; and what was printed last on this computer. */
const CHOSEN = 'techlab.labels.chosen';
const PRINTED = 'techlab.labels.printed';
const MOST_PRINTED = 5;

/** A sheet that was made, to make it again when the printer spoiled it. */
export interface PrintedLabels {
  readonly at: number;
  readonly ids: readonly string[];
  readonly sheet: string;
  readonly codes: string;
}

export function chooseLabels(ids: readonly string[]): void {
  sessionStorage.setItem(CHOSEN, JSON.stringify(ids));
}

export function chosenLabels(): readonly string[] {
  return stringsOf(parsed(sessionStorage.getItem(CHOSEN)));
}

export function rememberPrinted(printed: PrintedLabels): void {
  localStorage.setItem(PRINTED, JSON.stringify([printed, ...printedLabels()].slice(0, MOST_PRINTED)));
}

export function printedLabels(): readonly PrintedLabels[] {
  const kept = parsed(localStorage.getItem(PRINTED));
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: Partial<PrintedLabels> | null): PrintedLabels[] => {
    const ids = stringsOf(one?.ids);
    return one && typeof one.at === 'number' && ids.length > 0
      ? [{ at: one.at, ids, sheet: String(one.sheet), codes: String(one.codes) }]
      : [];
  });
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
