import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { bookingFieldNames } from '#domain/booking/import-fields.ts';
import { delimiters } from '#domain/import/sniff-delimiter.ts';
import { encodings } from '#domain/import/sniff-encoding.ts';
import { assetImportFieldNames } from '#domain/inventory/import-fields.ts';
import { registeredFields } from '#domain/organisation/compare-register.ts';
import { schoolKinds } from '#domain/organisation/organisation.ts';
import { type RegisterFieldName, registerFields } from '#domain/organisation/register-fields.ts';
import { stockImportFieldNames } from '#domain/stock/import-fields.ts';
import { isTimeZone } from '#domain/time/wall-time.ts';
import { Id, Instant, procedure, ShortText } from './procedure.ts';

const fieldNames = registerFields.map((field) => field.name) as [RegisterFieldName, ...RegisterFieldName[]];
const FieldName = z.enum(fieldNames);

const ImportFile = z.object({
  importId: Id,
  fileName: z.string(),
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  header: z.array(z.string()),
  /** The first rows, to see whether letters and columns came out right. */
  sample: z.array(z.array(z.string())),
  rowCount: z.number(),
  /** The column proposed for each field. */
  schoolColumns: z.partialRecord(FieldName, z.number()),
});

const Value = z.union([z.string(), z.number(), z.null()]);

const SchoolRow = z.object({
  /** The row of the file; 0 for a school that is not in it. */
  row: z.number(),
  /** What to name to leave it out: the branch code, or for a school that is gone its id. */
  key: z.string(),
  branchCode: z.string(),
  name: z.string(),
  city: z.string(),
  municipality: z.string(),
  changes: z.array(z.object({ field: z.enum(registeredFields), before: Value, after: Value, byHand: z.boolean() })),
  lookAlike: z.object({ id: Id, name: z.string() }).nullable(),
  problems: z.array(
    z.object({ code: z.string(), field: FieldName.nullable(), given: z.string(), otherRow: z.number().nullable() }),
  ),
});

const Counts = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  gone: z.number(),
  invalid: z.number(),
});

const Scope = z.object({
  provinces: z.array(ShortText).max(50).default([]),
  municipalities: z.array(ShortText).max(500).default([]),
});

const tags = ['Importeren'];

const StockNote = z.object({
  row: z.number(),
  code: z.string(),
  field: z.enum(stockImportFieldNames).nullable(),
  given: z.string(),
  otherRow: z.number().nullable(),
});

export const importContract = {
  open: procedure
    .route({ method: 'POST', path: '/imports', tags, summary: 'Read a CSV file: what it is and what it holds' })
    .input(z.object({ file: z.file(), fileName: ShortText }))
    .output(ImportFile),
  reread: procedure
    .route({ method: 'POST', path: '/imports/{importId}/reread', tags, summary: 'Read it by another encoding or sign' })
    .input(z.object({ importId: Id, encoding: z.enum(encodings), delimiter: z.enum(delimiters) }))
    .output(ImportFile),
  close: procedure
    .route({ method: 'DELETE', path: '/imports/{importId}', tags, summary: 'Forget a file that was opened' })
    .input(z.object({ importId: Id }))
    .output(z.object({})),
  compareSchools: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/schools/compare',
      tags,
      summary: 'Compare a register with the store; tells how far it is, and ends with what it found',
    })
    .input(
      z.object({
        importId: Id,
        columns: z.partialRecord(FieldName, z.number().int().min(0).max(199)),
        defaultKind: z.enum(schoolKinds).default('school_po'),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
          z.object({
            kind: z.literal('compared'),
            counts: Counts,
            places: z.array(z.object({ province: z.string(), municipality: z.string(), schools: z.number() })),
          }),
        ]),
      ),
    ),
  schoolRows: procedure
    .route({ method: 'POST', path: '/imports/{importId}/schools/rows', tags, summary: 'Rows of the preview' })
    .input(
      z.object({
        importId: Id,
        tab: z.enum(['new', 'changed', 'gone', 'invalid']),
        scope: Scope,
        overwriteByHand: z.boolean().default(false),
        limit: z.number().int().min(1).max(10_000).default(10_000),
      }),
    )
    .output(z.object({ counts: Counts, rows: z.array(SchoolRow) })),
  importSchools: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/schools',
      tags,
      summary: 'Write what the preview showed, in one transaction',
    })
    .input(
      z.object({
        importId: Id,
        scope: Scope,
        /** Branch codes that are left out. */
        except: z.array(z.string().max(20)).max(200_000).default([]),
        /** Schools that are gone from the register and are to be marked closed. */
        close: z.array(Id).max(200_000).default([]),
        overwriteByHand: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        transactionId: z.string(),
        added: z.number(),
        changed: z.number(),
        closed: z.number(),
        left: z.number(),
      }),
    ),
  importAssets: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/assets',
      tags,
      summary: 'Add and change assets by label or serial number, in one transaction; rows left out are listed',
    })
    .input(
      z.object({
        importId: Id,
        columns: z.partialRecord(z.enum(assetImportFieldNames), z.number().int().min(0).max(199)),
        /** Make models, locations and rooms that are not known yet. */
        create: z.boolean().default(false),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rows: z.number(),
        added: z.number(),
        changed: z.number(),
        unchanged: z.number(),
        createdModels: z.number(),
        createdLocations: z.number(),
        createdRooms: z.number(),
        problems: z.array(
          z.object({
            row: z.number(),
            code: z.string(),
            field: z.enum(assetImportFieldNames).nullable(),
            given: z.string(),
            otherRow: z.number().nullable(),
          }),
        ),
      }),
    ),
  importStock: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/stock',
      tags,
      summary: 'Add and change consumables by code or name and place; what is odd about a row is told',
    })
    .input(
      z.object({
        importId: Id,
        columns: z.partialRecord(z.enum(stockImportFieldNames), z.number().int().min(0).max(199)),
        /** Make locations that are not known yet. */
        create: z.boolean().default(false),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rows: z.number(),
        added: z.number(),
        changed: z.number(),
        unchanged: z.number(),
        counted: z.number(),
        createdLocations: z.number(),
        problems: z.array(StockNote),
        remarks: z.array(StockNote),
      }),
    ),
  importBookings: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/bookings',
      tags,
      summary:
        'Book the rows in file order, in one transaction; what clashes is listed with the row that holds the slot',
    })
    .input(
      z.object({
        importId: Id,
        columns: z.partialRecord(z.enum(bookingFieldNames), z.number().int().min(0).max(199)),
        /** How moments are written, as date-fns reads them, such as `dd-MM-yyyy HH:mm`. */
        pattern: z.string().min(1).max(60),
        zone: z.string().refine(isTimeZone, 'an IANA time zone').default('Europe/Amsterdam'),
        yearOffset: z.number().int().min(-10_000).max(10_000).default(0),
        /** Make resources that are not known yet. */
        create: z.boolean().default(false),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rows: z.number(),
        booked: z.number(),
        createdResources: z.number(),
        clashes: z.array(
          z.object({
            row: z.number(),
            resource: z.string(),
            /** The row of the same file; null when a booking from before holds the slot. */
            heldByRow: z.number().nullable(),
            holder: z.string(),
            start: Instant,
            end: Instant,
          }),
        ),
        refused: z.array(z.object({ row: z.number(), rule: z.string() })),
      }),
    ),
};
