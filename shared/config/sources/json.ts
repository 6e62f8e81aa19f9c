/** Any JSON interface that lists records: where its lists are, how they go on, and where in an entry each field stands. */
import { z } from 'zod';
import { daySchema, zoneSchema } from '../calendar.ts';
import { addFaults, fault, faultAt } from '../fault.ts';
import { secretNameSchema } from '../secret.ts';
import { sourceCommon } from './common.ts';
import { officeAddressSchema } from './office-address.ts';
import { mappedFields } from './record-fields.ts';

/** RFC 6901: `/owner/name`; empty for the whole. */
const pointerSchema = z.string().regex(/^(\/([^~/]|~[01])*)*$/, fault('pointer'));

/** Entries of which the pointer holds one of these values (any case). */
const conditionSchema = z.strictObject({ pointer: pointerSchema, is: z.array(z.string()).min(1) });
export type JsonCondition = z.output<typeof conditionSchema>;

/** A value of a record: where it stands in an entry; or more said about it. */
const fieldSchema = z.union(
  [
    pointerSchema,
    z.strictObject({
      /** The places to look into, in order; the first that is not empty counts. */
      pointer: z.union([pointerSchema, z.array(pointerSchema).min(1)], fault('pointer')),
      /** Only where another place holds one of these values (any case). */
      when: conditionSchema.optional(),
      /** Renames values (any case); values not named here stay. */
      rename: z.record(z.string(), z.string()).optional(),
      /** Used where the place is empty. */
      otherwise: z.string().optional(),
    }),
    z.strictObject({ value: z.string() }),
  ],
  fault('jsonField'),
);
export type JsonField = z.output<typeof fieldSchema>;

const parameterSchema = z.string().min(1);

/** How many entries there are in all, or whether there are more pages: where the answer says so. */
const endOfPages = { total: pointerSchema.optional(), more: pointerSchema.optional() };

const pagingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** The address of the next page: in the header `Link` with rel="next", or where `next` points to. */
  z.strictObject({ kind: z.literal('link'), next: pointerSchema.optional() }),
  /** The answer holds what to ask for next; none, null or an empty text ends it. */
  z.strictObject({
    kind: z.literal('cursor'),
    next: pointerSchema,
    parameter: parameterSchema,
    more: pointerSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('page'),
    parameter: parameterSchema.default('page'),
    first: z.int().min(0).default(1),
    sizeParameter: parameterSchema.optional(),
    size: z.int().min(1),
    ...endOfPages,
  }),
  z.strictObject({
    kind: z.literal('offset'),
    parameter: parameterSchema.default('offset'),
    first: z.int().min(0).default(0),
    sizeParameter: parameterSchema.optional(),
    size: z.int().min(1),
    ...endOfPages,
  }),
]);
export type JsonPaging = z.output<typeof pagingSchema>;

/** A list that can be asked for what changed since an instant. */
const sinceSchema = z.strictObject({
  parameter: parameterSchema,
  /** How the instant is written: 2026-03-31T22:00:00Z, its ms or seconds since 1970, or its day. */
  format: z.enum(['iso', 'ms', 's', 'day']).default('iso'),
  /** When an entry last changed. */
  field: pointerSchema,
  /** For lists that answer to the parameter alone: the first day to ask for. */
  from: daySchema.optional(),
  /** Once a day all of the list is read, so that what is gone there goes here too. */
  daily: z.boolean().default(true),
});
export type JsonSince = z.output<typeof sinceSchema>;

const listCommon = {
  /** Below `base`. */
  url: z.string().regex(/^(?![a-z]+:|\/\/)/i, fault('unusable')),
  query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Where in the answer the entries stand. Default: the answer is the list. */
  items: pointerSchema.default(''),
  paging: pagingSchema.default({ kind: 'none' }),
  since: sinceSchema.optional(),
  /** Entries that are listed but are deleted, or are none of what is wanted. */
  gone: conditionSchema.optional(),
  /** The zone of times without one. Default: the calendar's. */
  zone: zoneSchema.optional(),
  /** The order of day, month and year where a date is not in ISO form. */
  dates: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
  /** The sign of decimals in amounts that are texts. */
  decimal: z.enum(['.', ',']).default('.'),
  /** Values that mean "empty", in any case. */
  empty: z.array(z.string()).default(['n/a', 'na', 'null', 'none', 'select', '-']),
  /** A list of more pages is taken for one that never ends. */
  mostPages: z.int().min(1).default(2000),
};

const amountsCommon = {
  /** 12.5 for twelve and a half, or 1250. */
  amounts: z.enum(['major', 'minor']).default('major'),
  /** For amounts without a currency of their own. Default: the config's. */
  currency: z.string().length(3, fault('currencyLength')).optional(),
};

const listSchema = z.discriminatedUnion('entity', [
  z.strictObject({ entity: z.literal('lead'), ...listCommon, fields: mappedFields('lead', fieldSchema) }),
  z.strictObject({
    entity: z.literal('deal'),
    ...listCommon,
    ...amountsCommon,
    fields: mappedFields('deal', fieldSchema),
  }),
  z.strictObject({ entity: z.literal('activity'), ...listCommon, fields: mappedFields('activity', fieldSchema) }),
  z.strictObject({
    entity: z.literal('campaign'),
    ...listCommon,
    ...amountsCommon,
    fields: mappedFields('campaign', fieldSchema),
  }),
  z.strictObject({ entity: z.literal('traffic'), ...listCommon, fields: mappedFields('traffic', fieldSchema) }),
  z.strictObject({ entity: z.literal('person'), ...listCommon, fields: mappedFields('person', fieldSchema) }),
  z.strictObject({
    entity: z.literal('stageChange'),
    ...listCommon,
    fields: mappedFields('stageChange', fieldSchema),
  }),
]);
export type JsonList = z.output<typeof listSchema>;

/** What a connection sets itself, and what would change who is spoken to. */
const headerName =
  /^(?!(host|connection|content-length|content-type|transfer-encoding|accept-encoding|te|upgrade|if-.*)$)[a-z0-9-]+$/i;

/** `"Authorization": { "secret": "crm", "prefix": "Bearer " }`: a config holds no secret. */
const headerSchema = z.union([
  z.string().regex(/^[\x20-\x7e]*$/, fault('unusable')),
  z.strictObject({ secret: secretNameSchema, prefix: z.string().default('') }),
]);

const secretHeader = /^((proxy-)?authorization|cookie|.*(key|token|secret|password))$/i;

const headersSchema = z
  .record(z.string().regex(headerName, fault('unusable')), headerSchema)
  .default({})
  .superRefine((headers, context) => {
    const plain = Object.keys(headers).filter((name) => secretHeader.test(name) && typeof headers[name] === 'string');
    addFaults(
      context,
      plain.map((name) => faultAt([name], 'plainSecret')),
    );
  });

export const jsonSchema = z.strictObject({
  kind: z.literal('json'),
  ...sourceCommon,
  base: officeAddressSchema,
  headers: headersSchema,
  /** How often each list is asked at most. */
  pollSeconds: z.number().min(5).default(30),
  /** The calls Tandem may make in a day, UTC. Default: as many as it takes. */
  dailyLimit: z.int().min(1).optional(),
  /** No more calls than this within so many seconds. */
  burst: z
    .strictObject({ calls: z.int().min(1), seconds: z.number().min(0.1).max(3600) })
    .default({ calls: 10, seconds: 1 }),
  lists: z.array(listSchema).min(1),
});
export type JsonSourceConfig = z.output<typeof jsonSchema>;
