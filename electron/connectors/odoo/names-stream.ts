/**
 * Who and what the records name: people, campaigns, and the names that stand in leads. They seldom change, so one table has
 * its turn at each poll.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Clock } from '../../core/clock.ts';
import { markAt } from '../change-mark.ts';
import { SourceError } from '../source-error.ts';
import type { ChangePage, Found, Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { campaignFields, campaignOf } from './campaigns.ts';
import type { Directory } from './directory.ts';
import type { LeadReader } from './lead-reader.ts';
import { fromLeads } from './lead-stream.ts';
import type { OdooReader } from './odoo-reader.ts';
import { peopleOf } from './people.ts';
import type { RecordIds } from './record-ids.ts';
import { createRenames, type Named, type Renames, rereadLeads } from './renames.ts';
import { createRowFeed } from './row-feed.ts';

export type NamesOptions = {
  readonly reader: OdooReader;
  readonly directory: Directory;
  readonly leads: LeadReader;
  readonly ids: RecordIds;
  readonly config: Pick<OdooSourceConfig, 'teams' | 'take'>;
  readonly clock: Clock;
  readonly everyMs: number;
};

/** Tables whose names stand in the rows of leads, by the field that leads there. */
const namedIn: readonly Named[] = [
  { model: 'crm.stage', field: 'stage_id' },
  { model: 'crm.team', field: 'team_id' },
  { model: 'utm.source', field: 'source_id' },
  { model: 'utm.medium', field: 'medium_id' },
  { model: 'crm.lost.reason', field: 'lost_reason_id' },
];

const positionSchema = z.object({
  /** What the people were when they were last told, as a fingerprint. */
  people: z.string(),
  campaigns: z.string(),
  /** How far each table of names has been read. */
  names: z.record(z.string(), z.string()),
  /** Leads to be read again. */
  again: z.object({ field: z.string(), ids: z.array(z.number()), after: z.string().nullable() }).nullable(),
});
type Position = z.output<typeof positionSchema>;

const unread: Position = { people: '', campaigns: markAt(0), names: {}, again: null };
const campaignsPerPage = 1_000;

export function createNamesStream(options: NamesOptions): Stream {
  const { reader, directory, leads, ids, config, clock, everyMs } = options;
  const campaigns = createRowFeed(reader, clock, {
    model: 'utm.campaign',
    domain: [],
    fields: campaignFields,
    pageSize: campaignsPerPage,
  });

  type Turn = { readonly found: Found; readonly position: Position; readonly more: boolean };

  const readPeople = async (position: Position, signal: AbortSignal): Promise<Turn> => {
    directory.forget('users');
    const person = peopleOf((await directory.users(signal)).all, config.teams, ids);
    const people = createHash('sha256').update(JSON.stringify(person)).digest('hex').slice(0, 16);
    if (people === position.people) return { found: {}, position, more: false };
    const found = { records: { person }, present: { person: person.map(({ id }) => id) } };
    return { found, position: { ...position, people }, more: false };
  };

  const readCampaigns = async (position: Position, signal: AbortSignal): Promise<Turn> => {
    const page = await campaigns.changes(position.campaigns, signal);
    const campaign = page.news.map((row) => campaignOf(row, ids));
    const found = campaign.length > 0 ? { records: { campaign } } : {};
    return { found, position: { ...position, campaigns: page.position }, more: page.more };
  };

  type Table = { readonly named: Named; readonly renames: Renames };

  /** Names that may not be read can't be seen to change either; the leads still tell them. */
  const readNamesIfAllowed = async (table: Table, position: Position, signal: AbortSignal): Promise<Turn> => {
    try {
      return await readNames(table, position, signal);
    } catch (error) {
      if (error instanceof SourceError && error.problem.code === 'scopeMissing')
        return { found: {}, position, more: false };
      throw error;
    }
  };

  const readNames = async (table: Table, position: Position, signal: AbortSignal): Promise<Turn> => {
    const { named, renames } = table;
    const { model } = named;
    const former = position.names[model];
    if (former === undefined) {
      const names = { ...position.names, [model]: await renames.begin(signal) };
      return { found: {}, position: { ...position, names }, more: false };
    }
    const { renamed, more, position: next } = await renames.changes(former, signal);
    if (renamed.length > 0 && model === 'crm.stage') directory.forget('stages');
    const field = await fieldOf(named, signal);
    const again = renamed.length > 0 && field !== null ? { field, ids: [...renamed], after: null } : null;
    return { found: {}, position: { ...position, names: { ...position.names, [model]: next }, again }, more };
  };

  /** What leads there in this version of Odoo. */
  const fieldOf = async ({ field }: Named, signal: AbortSignal): Promise<string | null> => {
    const there = await reader.fieldsOf('crm.lead', signal);
    return [field, field.replace(/_id$/, '')].find((name) => there.has(name)) ?? null;
  };

  const turns: readonly ((position: Position, signal: AbortSignal) => Promise<Turn>)[] = [
    ...(wants(config, 'person') ? [readPeople] : []),
    ...(wants(config, 'campaign') ? [readCampaigns] : []),
    ...(wants(config, ...fromLeads) ? namedIn : []).map((named) => {
      const table = { named, renames: createRenames(reader, clock, named) };
      return (position: Position, signal: AbortSignal) => readNamesIfAllowed(table, position, signal);
    }),
  ];
  let turn = 0;
  /** Turns that are left of this poll: after a start, all of them. */
  let left = turns.length;

  return {
    name: 'names',
    everyMs,
    unitsPerPoll: 1,
    from: () => JSON.stringify(unread),
    changes: async (text, signal): Promise<ChangePage> => {
      const position = positionSchema.parse(JSON.parse(text));
      if (position.again) {
        const { rows, left: again } = await rereadLeads(reader, leads.fields, position.again, signal);
        const found = await leads.read(rows, signal);
        // A table that had more to tell goes on with its next turn.
        return { found, position: JSON.stringify({ ...position, again }), more: again !== null || left > 0, at: null };
      }
      if (left === 0) left = 1;
      const read = turns[turn];
      if (!read) return { found: {}, position: text, more: false, at: null };
      const { found, position: next, more } = await read(position, signal);
      if (!more) {
        turn = (turn + 1) % turns.length;
        left -= 1;
      }
      return { found, position: JSON.stringify(next), more: more || left > 0 || next.again !== null, at: null };
    },
  };
}
