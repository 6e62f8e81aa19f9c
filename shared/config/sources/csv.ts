/** CSV files: where they are, how they are written, and which column holds what. */
import { z } from 'zod';
import { fault } from '../fault.ts';
import { sourceCommon } from './common.ts';
import { mappedFields } from './record-fields.ts';

/** A value of a record: the column it stands in; or more said about it. */
const columnSchema = z.union(
  [
    z.string(),
    z.strictObject({
      /** The columns to look into, in order; the first that is not empty counts. */
      column: z.union([z.string(), z.array(z.string()).min(1)], fault('columnNames')),
      /** Only where another column holds one of these values (any case). */
      when: z.strictObject({ column: z.string(), is: z.array(z.string()).min(1) }).optional(),
      /** Renames values (any case); values not named here stay. */
      rename: z.record(z.string(), z.string()).optional(),
      /** Used where the column is empty. */
      otherwise: z.string().optional(),
    }),
    z.strictObject({ value: z.string() }),
  ],
  fault('column'),
);
export type ColumnConfig = z.output<typeof columnSchema>;

const csvFileCommon = {
  /** A file or a folder of files, relative to the config file; or an http(s) address. */
  from: z.string().min(1),
  encoding: z
    .enum(['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'cp437', 'cp850'])
    .default('auto'),
  /** What a file that is neither UTF-8 nor UTF-16 is taken for. */
  legacyEncoding: z.enum(['windows-1252', 'iso-8859-1', 'cp437', 'cp850']).default('windows-1252'),
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto'),
  decimal: z.enum(['auto', '.', ',']).default('auto'),
  /** The order of day, month and year where a date is not in ISO form. `auto` refuses to guess between day and month. */
  dates: z.enum(['auto', 'ymd', 'dmy', 'mdy']).default('auto'),
  /** The zone of times without one. Default: the calendar's. */
  zone: z.string().optional(),
  /** Values that mean "empty", in any case. */
  empty: z.array(z.string()).default(['n/a', 'na', 'null', 'none', 'select', '-']),
  /** Lines to leave out above the header. */
  skipLines: z.int().min(0).default(0),
};

const currencySchema = z.string().length(3, fault('currencyLength'));

const csvFileSchema = z.discriminatedUnion('entity', [
  z.strictObject({
    entity: z.literal('lead'),
    ...csvFileCommon,
    columns: mappedFields('lead', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('deal'),
    ...csvFileCommon,
    /** For amounts without a currency of their own. Default: the config's. */
    currency: currencySchema.optional(),
    columns: mappedFields('deal', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('activity'),
    ...csvFileCommon,
    columns: mappedFields('activity', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('campaign'),
    ...csvFileCommon,
    currency: currencySchema.optional(),
    columns: mappedFields('campaign', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('traffic'),
    ...csvFileCommon,
    columns: mappedFields('traffic', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('person'),
    ...csvFileCommon,
    columns: mappedFields('person', columnSchema),
  }),
  z.strictObject({
    entity: z.literal('stageChange'),
    ...csvFileCommon,
    columns: mappedFields('stageChange', columnSchema),
  }),
]);
export type CsvFileConfig = z.output<typeof csvFileSchema>;

export const csvSchema = z.strictObject({
  kind: z.literal('csv'),
  ...sourceCommon,
  /** How often an address is asked, and a folder looked into if its watcher stays silent. */
  pollSeconds: z.number().min(5).default(60),
  files: z.array(csvFileSchema).min(1),
});
export type CsvSourceConfig = z.output<typeof csvSchema>;
