import { listResources } from '#db/location/list-resources.ts';
import { service } from './context.ts';

const list = service.resource.list.handler(({ input, context }) => ({
  resources: listResources(context.store.db, input),
}));

export const resourceService = { list };
