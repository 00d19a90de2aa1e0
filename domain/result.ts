/** A value of a fact inside a refusal or verdict: plain data that a sentence is made of. */
export type Fact = string | number | boolean | null;

/** Something the user caused or can mend. The sentence is looked up by `code`, filled with `facts`. */
export interface Refusal {
  /** `feature/what`, for example `booking/not-found`. */
  readonly code: `${string}/${string}`;
  /** The form field it belongs to, when there is one. */
  readonly field?: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: E };

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<E>(refusal: E): { readonly ok: false; readonly refusal: E } {
  return { ok: false, refusal };
}

export function refusal(code: Refusal['code'], facts: Refusal['facts'] = {}, field?: string): Refusal {
  return field === undefined ? { code, facts } : { code, facts, field };
}
