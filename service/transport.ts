import { readRuleSettings } from '#db/booking/rule-settings.ts';
import { planTrips } from '#db/transport/plan-trips.ts';
import { readTransportDay } from '#db/transport/read-day.ts';
import { tripsDuring } from '#db/transport/read-trips.ts';
import { tickTrip } from '#db/transport/tick-trip.ts';
import { readTravelTimes, saveTravelTime } from '#db/transport/travel-times.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { momentOf } from '#domain/transport/trips.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.transport;

const day = os.day.handler(({ input, context }) => readTransportDay(context.store.db, input.date, context.store.now()));

const range = os.range.handler(({ input, context }) => {
  const now = context.store.now();
  const trips = tripsDuring(context.store.db, input.from, input.until, now);
  return { trips: trips.map((trip) => ({ ...trip, day: dateOf(momentOf(trip, trip.deliveredAt ?? now)) })) };
});

const tick = os.tick.handler(({ input, context, errors }) =>
  accepted(tickTrip(context.store, actBy(context, `transport.${input.step}`), input), errors),
);

const plan = os.plan.handler(({ input, context, errors }) =>
  accepted(planTrips(context.store, actBy(context, 'transport.plan'), input), errors),
);

const times = os.times.handler(({ context }) => {
  const { db } = context.store;
  return {
    usual: readRuleSettings(db).labTravelMinutes,
    times: [...readTravelTimes(db).minutes].map(([pair, minutes]) => {
      const [locationA = '', locationB = ''] = pair.split(':');
      return { locationA, locationB, minutes };
    }),
  };
});

const saveTime = os.saveTime.handler(({ input, context, errors }) =>
  accepted(saveTravelTime(context.store, actBy(context, 'transport.save-time'), input), errors),
);

export const transportService = { day, range, tick, plan, times, saveTime };
