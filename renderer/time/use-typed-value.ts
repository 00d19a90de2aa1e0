import { useState } from 'react';

interface TypedValue<V extends string> {
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly parse: (text: string) => V | null;
  readonly format: (value: V) => string;
}

/** Text that becomes a value when the field is left. What cannot be read stays as it was typed, and counts as no value. */
export function useTypedValue<V extends string>({ value, onChange, parse, format }: TypedValue<V>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const replaced = unreadable && value !== null;
  const text = typed === null || replaced ? (value === null ? '' : format(value)) : typed;

  function commit(): V | null {
    if (typed === null || replaced) return value;
    const parsed = parse(typed);
    setUnreadable(parsed === null && typed.trim() !== '');
    if (parsed !== null || typed.trim() === '') setTyped(null);
    if (parsed !== value) onChange(parsed);
    return parsed;
  }

  return {
    text,
    unreadable: unreadable && !replaced,
    commit,
    type: (next: string) => {
      setTyped(next);
      setUnreadable(false);
    },
    choose: (next: V) => {
      setTyped(null);
      setUnreadable(false);
      onChange(next);
    },
  };
}
