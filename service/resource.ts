import { listResources } from '#db/location/list-resources.ts';
import { unsafeAssets } from '#db/safety/unsafe-assets.ts';
import { service } from './context.ts';

const list = service.resource.list.handler(({ input, context }) => ({
  resources: listResources(context.store.db, input, unsafeAssets(context.store.db, context.store.now())),
}));

export const resourceService = { list };
