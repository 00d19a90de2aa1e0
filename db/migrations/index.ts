import { foundation } from './0001-foundation.ts';
import { calendar } from './0002-calendar.ts';
import { programme } from './0003-programme.ts';
import { person } from './0004-person.ts';
import { planning } from './0005-planning.ts';
import { sharing } from './0006-sharing.ts';
import { lending } from './0007-lending.ts';
import { stock } from './0008-stock.ts';
import { safety } from './0009-safety.ts';
import { attendance } from './0010-attendance.ts';
import { documents } from './0011-documents.ts';
import { assetDouble } from './0012-asset-double.ts';
import { dayCount } from './0013-day-count.ts';
import { transport } from './0014-transport.ts';
import { customField } from './0015-custom-field.ts';
import { search } from './0016-search.ts';
import { tripPlan } from './0017-trip-plan.ts';
import { away } from './0018-away.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order; the position is the schema number (`user_version`) a file has afterwards. Frozen once released. */
export const migrations: readonly Migration[] = [
  foundation,
  calendar,
  programme,
  person,
  planning,
  sharing,
  lending,
  stock,
  safety,
  attendance,
  documents,
  assetDouble,
  dayCount,
  transport,
  customField,
  search,
  tripPlan,
  away,
];
