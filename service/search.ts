import { findAnything } from '#db/search/find-anything.ts';
import { service } from './context.ts';

const MOST_PER_KIND = 6;

const find = service.search.find.handler(({ input, context }) => ({
  found: [...findAnything(context.store, input.text, input.limit ?? MOST_PER_KIND, context.store.now())],
}));

export const searchService = { find };
