import { readSetting } from '#db/status/read-status.ts';
import { saveSetting } from '#db/status/save-setting.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.setting;

const get = os.get.handler(({ context }) => {
  const regionName = readSetting(context.store.db, 'region.name');
  return {
    actor: context.actor,
    role: context.role,
    regionName: typeof regionName === 'string' ? regionName : '',
    deviceId: context.store.deviceId,
  };
});

const setActor = os.setActor.handler(({ input, context }) => {
  const role = input.role ?? context.role;
  context.host.setActor(input.actor, role);
  return { actor: input.actor, role };
});

const setRegionName = os.setRegionName.handler(({ input, context, errors }) =>
  accepted(saveSetting(context.store, actBy(context, 'setting.region'), 'region.name', input.regionName), errors),
);

export const settingService = { get, setActor, setRegionName };
