/**
 * Records that change without their own row being touched: the campaign of a lead, the role of a person, the name of a
 * deal's stage. What they hang on is watched, and the records are read again.
 */
import { z } from 'zod';
import { joinedFound } from '../joined-found.ts';
import type { Found, Stream } from '../stream-sync.ts';
import { allOf, changesOf, latestMark, pageOf, type Reading } from './lists.ts';
import type { Org } from './org.ts';
import { oneOf, soql } from './soql.ts';
import { textAt } from './values.ts';

/** A query stands in an address, which holds some 16,000 signs. */
const idsAtOnce = 300;
const begin = '';

export type Related = {
  readonly name: string;
  readonly everyMs: number;
  /** What is watched. */
  readonly object: string;
  readonly where?: string;
  /** The field of a watched row that says which records it is about; and the field of those records that it names. */
  readonly from: string;
  readonly to: string;
  readonly records: Reading;
};

/** Its past is told by the records themselves, so it is watched from now on. */
export function relatedStream(org: Org, related: Related): Stream {
  const { object, from, to, records } = related;
  const changes = changesOf(org, {
    object,
    fields: async () => (from === 'Id' ? [] : [from]),
    ...(related.where === undefined ? {} : { where: related.where }),
    found: async (rows, signal) => {
      const ids = [...new Set(rows.map((row) => textAt(row, from)).filter((id) => id !== undefined))];
      const parts: Found[] = [];
      for (let at = 0; at < ids.length; at += idsAtOnce) {
        const condition = oneOf(to, ids.slice(at, at + idsAtOnce));
        parts.push(...(await allOf(org, records, condition, signal)));
      }
      return joinedFound(parts);
    },
  });
  return {
    name: related.name,
    everyMs: related.everyMs,
    unitsPerPoll: 1,
    from: () => begin,
    changes: async (position, signal) => {
      const isHidden = (await org.shapes.of(object, signal)) === null;
      if (isHidden) return { found: {}, position, more: false, at: null };
      if (position !== begin) return changes(position, signal);
      return { found: {}, position: await latestMark(org, object, signal), more: true, at: null };
    },
  };
}

const stagesSchema = z.object({
  labels: z.record(z.string(), z.string()),
  /** Stages whose deals are to be read again, and the deal up to which they have been. */
  renamed: z.array(z.string()),
  after: z.string().nullable(),
});
type Stages = z.output<typeof stagesSchema>;

/** What people call the stages of a deal, by the names the interface has for them. */
export async function stageLabels(org: Org, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const fields = await org.shapes.visible('OpportunityStage', ['ApiName', 'MasterLabel'], signal);
  if (fields.length < 2) return new Map();
  const query = soql({ object: 'OpportunityStage', fields, orderBy: 'SortOrder', limit: 2000 });
  const { rows } = await org.query(query, signal);
  return new Map(
    rows.flatMap((row) => {
      const [name, label] = [textAt(row, 'ApiName'), textAt(row, 'MasterLabel')];
      return name === undefined || label === undefined ? [] : [[name, label] as const];
    }),
  );
}

/** Stages that are called something else from now on: their deals are read again. `learn` is told the names of all. */
export function stageStream(
  org: Org,
  everyMs: number,
  deals: Reading,
  learn: (labels: ReadonlyMap<string, string>) => void,
): Stream {
  const read = (position: string): Stages =>
    position === begin ? { labels: {}, renamed: [], after: null } : stagesSchema.parse(JSON.parse(position));
  return {
    name: 'stages',
    everyMs,
    unitsPerPoll: 1,
    from: () => begin,
    changes: async (position, signal) => {
      let at = read(position);
      if (at.renamed.length === 0) {
        const labels = await stageLabels(org, signal);
        learn(labels);
        const renamed = [...labels].filter(([name, label]) => (at.labels[name] ?? label) !== label);
        at = { labels: Object.fromEntries(labels), renamed: renamed.map(([name]) => name), after: null };
      }
      if (at.renamed.length === 0) return { found: {}, position: JSON.stringify(at), more: false, at: null };
      const page = await pageOf(org, deals, oneOf('StageName', at.renamed), at.after, signal);
      const rest = page.next === null ? { ...at, renamed: [], after: null } : { ...at, after: page.next };
      return { found: page.found, position: JSON.stringify(rest), more: page.next !== null, at: null };
    },
  };
}
