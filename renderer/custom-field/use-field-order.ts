import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { inOrder, type Way, withMoved } from '#domain/custom-field/field-order.ts';
import { orpc } from '../client.ts';
import { showRefusal } from '../feedback.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';

export type { Way };

/** Moving fields up and down: each press works on what the presses before it wished, kept or not yet. The focus stays
 * on the button that was pressed, wherever its row goes. */
export function useFieldOrder(kept: readonly CustomFieldItem[] | undefined) {
  const client = useQueryClient();
  const list = useRef<HTMLOListElement>(null);
  /** What was pressed for and is not read back yet; ahead of the screen when two presses fall between two pictures. */
  const wished = useRef<readonly string[] | null>(null);
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly way: Way } | null>(null);
  const order = useMutation({
    ...orpc.customField.order.mutationOptions(),
    // One after the other: the last press is the last to be kept.
    scope: { id: 'custom-field.order' },
    onError: showRefusal,
    async onSettled(_done, _error, { ids }) {
      await client.invalidateQueries({ queryKey: orpc.customField.list.key() });
      if (wished.current !== ids) return;
      wished.current = null;
      setShown(null);
    },
  });
  const fields = inOrder(kept ?? [], shown ?? []);
  useLayoutEffect(() => {
    if (!moved) return;
    const button = `[data-field="${moved.id}"] [data-way="${moved.way}"]`;
    list.current?.querySelector<HTMLElement>(button)?.focus();
  }, [moved]);
  const move = (id: string, way: Way) => {
    const now = inOrder(kept ?? [], wished.current ?? []).map((field) => field.id);
    const ids = [...withMoved(now, id, way)];
    wished.current = ids;
    setShown(ids);
    setMoved({ id, way });
    order.mutate({ ids });
  };
  const place = fields.findIndex((field) => field.id === moved?.id);
  const movedTo = place < 0 ? null : { name: fields[place]?.name, place: place + 1 };
  return { fields, move, list, movedTo };
}
