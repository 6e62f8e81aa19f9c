/** What may be pushed: one event or a list of them. */
import { z } from 'zod';
import { activityFields, amount, dealFields, leadFields, personFields, id, wonDealFields } from './push-fields.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** Only what changed has to be sent; null empties a field. */
function changes<S extends Shape>(fields: S) {
  const nullable = Object.entries(fields).map(([name, schema]) => [name, schema.nullable().optional()]);
  return Object.fromEntries(nullable) as { [F in keyof S]: z.ZodOptional<z.ZodNullable<S[F]>> };
}

const deleted = z.literal(true, 'can only be true.').optional();

function eventOf<const T extends string, S extends Shape>(type: T, fields: S) {
  // The same event id counts once, however often it is sent.
  const shape = { type: z.literal(type), eventId: id.optional(), id, ...fields };
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `has a field that is not known there. Known are ${known}.` : undefined,
  });
}

const eventSchema = z.discriminatedUnion(
  'type',
  [
    eventOf('lead', { ...changes(leadFields), deleted }),
    eventOf('deal', { ...changes({ ...dealFields, amount }), deleted }),
    eventOf('win', changes({ ...wonDealFields, amount })),
    eventOf('activity', { ...changes(activityFields), deleted }),
    eventOf('person', { ...changes(personFields), deleted }),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'must be "lead", "deal", "win", "activity" or "person".'
        : 'must be an event: a group in curly brackets.',
  },
);
export type PushEvent = z.output<typeof eventSchema>;

/** What is wrong and where: `[2].amount` is the amount of the third event of a list. Empty: with all of it. */
export type PushFault = { readonly at: string; readonly error: string };

export type ParsedPush =
  | { readonly ok: true; readonly events: readonly PushEvent[]; readonly isList: boolean }
  | { readonly ok: false; readonly fault: PushFault };

/** More are sent in several requests. */
const mostEvents = 500;

/** Reads the body of a request. What it says of a fault has nothing in it of what was sent. */
export function parsePush(body: Uint8Array): ParsedPush {
  const document = parseJson(body);
  if (document === undefined) return faulty([], 'The body is no JSON in UTF-8.');
  const isList = Array.isArray(document.value);
  const parsed = z
    .array(eventSchema)
    .max(mostEvents)
    .safeParse(isList ? document.value : [document.value]);
  if (parsed.success) return { ok: true, events: parsed.data, isList };
  const [issue] = parsed.error.issues;
  if (!issue || issue.path.length === 0) return faulty([], `A list can hold up to ${mostEvents} events.`);
  return faulty(isList ? issue.path : issue.path.slice(1), issue.message);
}

function parseJson(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return { value };
  } catch {
    return undefined;
  }
}

function faulty(path: readonly PropertyKey[], error: string): ParsedPush {
  return { ok: false, fault: faultAt(path, error) };
}

/** A sentence begins with the field it is about. */
export function faultAt(path: readonly PropertyKey[], error: string): PushFault {
  const at = path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}${place === '' ? '' : '.'}${String(key)}`),
    '',
  );
  const field = path.findLast((key) => typeof key === 'string');
  return { at, error: /^[A-Z]/.test(error) ? error : `${field === undefined ? 'The event' : `"${field}"`} ${error}` };
}
