import { z } from 'zod';
import { roles } from '#domain/booking/role.ts';
import { procedure, ShortText } from './procedure.ts';

const tags = ['Instellingen'];

export const settingContract = {
  get: procedure
    .route({ method: 'GET', path: '/settings', tags, summary: 'Settings of this device and the region' })
    .output(
      z.object({
        /** Stands in the history for what is done on this device. */
        actor: z.string(),
        role: z.enum(roles),
        regionName: z.string(),
        deviceId: z.string(),
      }),
    ),
  setActor: procedure
    .route({ method: 'PUT', path: '/settings/actor', tags, summary: 'Name who works on this device' })
    .input(z.object({ actor: ShortText.trim().min(1), role: z.enum(roles).optional() }))
    .output(z.object({ actor: z.string(), role: z.enum(roles) })),
  setRegionName: procedure
    .route({ method: 'PUT', path: '/settings/region', tags, summary: 'Name the region' })
    .input(z.object({ regionName: ShortText.trim().min(1) }))
    .output(z.object({ transactionId: z.string() })),
};
