import { makeDemo } from '#db/demo/make-demo.ts';
import { schemaNumber } from '#db/open-database.ts';
import { begin } from '#db/status/begin.ts';
import { countRows, isEmpty, readSetting } from '#db/status/read-status.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.start;

const status = os.status.handler(({ context }) => {
  const { db } = context.store;
  const regionName = readSetting(db, 'region.name');
  return {
    empty: isEmpty(db),
    demo: readSetting(db, 'region.demo') === true,
    regionName: typeof regionName === 'string' ? regionName : null,
    counts: countRows(db),
    dataFile: db.sqlite.name,
    schema: schemaNumber(db.sqlite),
    readOnly: context.store.readOnly,
  };
});

const demo = os.demo.handler(({ context, errors }) =>
  accepted(makeDemo(context.store, actBy(context, 'start.demo')), errors),
);

const beginEmpty = os.begin.handler(({ input, context, errors }) =>
  accepted(begin(context.store, actBy(context, 'start.begin'), input), errors),
);

export const startService = { status, demo, begin: beginEmpty };
