import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { bookingFieldNames } from '#domain/booking/import-fields.ts';
import { importedThings, previewTabs } from '#domain/import/preview.ts';
import { delimiters } from '#domain/import/sniff-delimiter.ts';
import { encodings } from '#domain/import/sniff-encoding.ts';
import { rowTargets } from '#domain/import/sort-rows.ts';
import { assetImportFieldNames } from '#domain/inventory/import-fields.ts';
import { schoolKinds } from '#domain/organisation/organisation.ts';
import { type RegisterFieldName, registerFields } from '#domain/organisation/register-fields.ts';
import { stockImportFieldNames } from '#domain/stock/import-fields.ts';
import { isTimeZone } from '#domain/time/wall-time.ts';
import { Id, Progress, procedure, RefusalSchema, ShortText, Stopped } from './procedure.ts';

const ImportFile = z.object({
  importId: Id,
  fileName: z.string(),
  format: z.enum(['csv', 'json']),
  encoding: z.enum(encodings),
  /** Of a CSV. */
  delimiter: z.enum(delimiters),
  header: z.array(z.string()),
  /** The first rows, to see whether letters and columns came out right. */
  sample: z.array(z.array(z.string())),
  rowCount: z.number(),
});

const Column = z.number().int().min(0).max(199);
const schoolFieldNames = registerFields.map((field) => field.name) as [RegisterFieldName, ...RegisterFieldName[]];

const SortBy = { by: z.enum(['word', 'amount']), column: Column };

/** For lists that name what may not be there yet, and mix tools with supplies. */
const inventory = {
  /** Make models, locations and rooms that are not known yet. */
  create: z.boolean().default(false),
  /** Which rows are tools and which supplies, by the words or the amounts in a column. */
  sort: z
    .object({ ...SortBy, targets: z.record(z.string().max(60), z.enum(rowTargets)) })
    .nullable()
    .default(null),
};

/** What the file is a list of, which column is which field, and what only this kind of list needs to know. */
const Source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('schools'),
    columns: z.partialRecord(z.enum(schoolFieldNames), Column),
    defaultKind: z.enum(schoolKinds).default('school_po'),
  }),
  z.object({
    kind: z.literal('assets'),
    columns: z.partialRecord(z.enum(assetImportFieldNames), Column),
    /** Of the fields of this region, by their id. */
    customColumns: z.record(Id, Column).default({}),
    ...inventory,
  }),
  z.object({
    kind: z.literal('stock'),
    columns: z.partialRecord(z.enum(stockImportFieldNames), Column),
    ...inventory,
  }),
  z.object({
    kind: z.literal('bookings'),
    columns: z.partialRecord(z.enum(bookingFieldNames), Column),
    /** How moments are written, as date-fns reads them, such as `dd-MM-yyyy HH:mm`. */
    pattern: z.string().min(1).max(60),
    zone: z.string().refine(isTimeZone, 'an IANA time zone').default('Europe/Amsterdam'),
    yearOffset: z.number().int().min(-10_000).max(10_000).default(0),
    /** Make resources that are not known yet. */
    create: z.boolean().default(false),
  }),
]);

const choice = {
  /** Of a register of schools: whose rows are taken; all when empty. */
  scope: z
    .object({
      provinces: z.array(ShortText).max(50).default([]),
      municipalities: z.array(ShortText).max(500).default([]),
    })
    .default({ provinces: [], municipalities: [] }),
  /** Keys of rows that are left out. */
  except: z.array(z.string().max(60)).max(200_000).default([]),
  /** Schools that are gone from the register and are to be marked closed. */
  close: z.array(Id).max(200_000).default([]),
  overwriteByHand: z.boolean().default(false),
};

const Counts = z.record(z.enum(previewTabs), z.number());
/** Made because a row names it. */
const Made = z.object({ models: z.number(), locations: z.number(), rooms: z.number(), resources: z.number() });

const Value = z.union([z.string(), z.number(), z.null()]);

const PreviewRow = z.object({
  /** The row of the file; 0 for a school that is not in it. */
  row: z.number(),
  /** What to name to leave it out: the branch code, the number of the row, or for a school that is gone its id. */
  key: z.string(),
  becomes: z.enum(importedThings),
  outcome: z.enum(['new', 'changed', 'unchanged', 'gone', 'skipped', 'invalid']),
  title: z.string(),
  about: z.string(),
  changes: z.array(z.object({ field: z.string(), before: Value, after: Value, byHand: z.boolean() })),
  lookAlike: z.object({ id: Id, name: z.string() }).nullable(),
  /** What is odd about it, or why it is left out. */
  notes: z.array(RefusalSchema),
});

const tags = ['Importeren'];

/** One shape for all: a file is opened, previewed as a list of something, looked at row by row, and written or closed. */
export const importContract = {
  open: procedure
    .route({ method: 'POST', path: '/imports', tags, summary: 'Read a CSV or JSON file: what it is and what it holds' })
    .input(z.object({ file: z.file(), fileName: ShortText }))
    .output(ImportFile),
  reread: procedure
    .route({ method: 'POST', path: '/imports/{importId}/reread', tags, summary: 'Read it by another encoding or sign' })
    .input(z.object({ importId: Id, encoding: z.enum(encodings), delimiter: z.enum(delimiters) }))
    .output(ImportFile),
  groups: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/groups',
      tags,
      summary: 'The different words or kinds of amount in a column, with rows that have them',
    })
    .input(z.object({ importId: Id, ...SortBy, titleColumn: Column.nullable() }))
    .output(
      z.object({
        /** Null when there are too many to choose for each. */
        groups: z.array(z.object({ value: z.string(), rows: z.number(), examples: z.array(z.string()) })).nullable(),
      }),
    ),
  preview: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/preview',
      tags,
      summary: 'Compare the file with the store; tells how far it is, and ends with what it found',
    })
    .input(z.object({ importId: Id, source: Source }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          Progress,
          Stopped,
          z.object({
            kind: z.literal('previewed'),
            counts: Counts,
            made: Made,
            /** Of schools. */
            places: z.array(z.object({ province: z.string(), municipality: z.string(), schools: z.number() })),
          }),
        ]),
      ),
    ),
  rows: procedure
    .route({ method: 'POST', path: '/imports/{importId}/rows', tags, summary: 'Rows of the preview, with the reason' })
    .input(
      z.object({
        importId: Id,
        tab: z.enum(previewTabs),
        ...choice,
        limit: z.number().int().min(1).max(200_000).default(10_000),
      }),
    )
    .output(z.object({ counts: Counts, rows: z.array(PreviewRow) })),
  commit: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/commit',
      tags,
      summary: 'Write what the preview showed, in one transaction; tells how far it is',
    })
    .input(z.object({ importId: Id, ...choice }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          Progress,
          Stopped,
          z.object({
            kind: z.literal('imported'),
            /** Empty when nothing had to be written. */
            transactionId: z.string(),
            added: z.number(),
            changed: z.number(),
            closed: z.number(),
            left: z.number(),
            counted: z.number(),
            made: Made,
          }),
        ]),
      ),
    ),
  stop: procedure
    .route({ method: 'POST', path: '/imports/{importId}/stop', tags, summary: 'End a preview or a commit half-way' })
    .input(z.object({ importId: Id }))
    .output(z.object({})),
  close: procedure
    .route({ method: 'DELETE', path: '/imports/{importId}', tags, summary: 'Forget a file that was opened' })
    .input(z.object({ importId: Id }))
    .output(z.object({})),
};
