/**
 * What was done with leads that became a contact and no opportunity: it was handed over to the contact, of whom nothing else
 * is read. Who was answered must not look unanswered for that.
 */
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Day } from '../../../shared/domain/records.ts';
import { joinedFound } from '../joined-found.ts';
import type { Found } from '../stream-sync.ts';
import { allOf } from './lists.ts';
import { dealPrefix, eventPaths, mapEvent, mapTask, taskPaths } from './map-activity.ts';
import { activityReading } from './read-activities.ts';
import type { ReadingContext } from './reading.ts';
import { oneOf } from './soql.ts';
import { dayAt, isTrue, type Row, textAt } from './values.ts';

const idsAtOnce = 300;

/** A lead by the contact it became, and the day it did. */
type Former = ReadonlyMap<string, { readonly lead: string; readonly until: Day }>;

/** @param leads rows of Lead; only those that were converted without an opportunity cost a question. */
export async function handedOver(
  context: ReadingContext,
  leads: readonly Row[],
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const { org, config } = context;
  const former = formerOf(leads);
  if (former.size === 0 || !config.reads.includes('activities')) return [];
  const readings = [
    activityReading(context, 'Task', taskPaths, mapTask),
    activityReading(context, 'Event', eventPaths, mapEvent),
  ];
  const contacts = [...former.keys()];
  const found: Found[] = [];
  for (const { object, fields, found: made } of readings) {
    // Where it is missed, the list of it says so; leads are none the worse.
    if ((await org.shapes.of(object, signal)) === null) continue;
    const reading = {
      object,
      fields,
      found: async (rows: readonly Row[]) => ofLeads(await made(backTo(rows, former), signal), context, former),
    };
    for (let at = 0; at < contacts.length; at += idsAtOnce)
      found.push(...(await allOf(org, reading, oneOf('WhoId', contacts.slice(at, at + idsAtOnce)), signal)));
  }
  return [joinedFound(found)];
}

function formerOf(leads: readonly Row[]): Former {
  return new Map(
    leads.flatMap((row) => {
      const [contact, until] = [textAt(row, 'ConvertedContactId'), dayAt(row, 'ConvertedDate')];
      // Where opportunities are hidden the field is missing, and nobody knows.
      const isAlone = isTrue(row, 'IsConverted') && row['ConvertedOpportunityId'] === null;
      return isAlone && contact !== undefined && until !== undefined
        ? [[contact, { lead: String(row['Id']), until }] as const]
        : [];
    }),
  );
}

/** As they were before; what belongs to a deal is told with the deals. */
function backTo(rows: readonly Row[], former: Former): readonly Row[] {
  return rows.flatMap((row) => {
    const lead = former.get(textAt(row, 'WhoId') ?? '')?.lead;
    const isOfDeal = textAt(row, 'WhatId')?.startsWith(dealPrefix) === true;
    return lead === undefined || isOfDeal ? [] : [{ ...row, WhoId: lead }];
  });
}

/** What was done after the conversion was done with the contact. */
function ofLeads(found: Found, { mapping }: ReadingContext, former: Former): Found {
  const { prefix, zone } = mapping();
  const untilOf = new Map([...former.values()].map(({ lead, until }) => [`${prefix}${lead}`, until]));
  const activity = (found.records?.activity ?? []).filter(({ leadId, at }) => {
    const until = untilOf.get(leadId ?? '');
    return until !== undefined && dayIn(zone, at) <= until;
  });
  return {
    ...(activity.length > 0 ? { records: { activity } } : {}),
    ...(found.refusals ? { refusals: found.refusals } : {}),
  };
}
