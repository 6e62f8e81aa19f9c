/** Names of stages: where one is called another, the deals in it are read again. */
import { z } from 'zod';
import type { Stream } from '../stream-sync.ts';
import { dealsFound, readDeals } from './deal-streams.ts';
import { renewCalls } from './directory.ts';
import { cost } from './pipedrive-api.ts';
import type { Reading } from './reading.ts';

const positionSchema = z.object({
  /** By stage, its name and that of its pipeline, as the deals read so far have them; null before there are any. */
  names: z.record(z.string(), z.string()).nullable(),
  /** Stages whose deals are still to be read, and where the first of them goes on. */
  left: z.array(z.string()),
  page: z.string().nullable(),
});
type Position = z.output<typeof positionSchema>;

export function stageStream(reading: Reading, everyMs: number): Stream {
  const { api, directory } = reading;

  const look = async ({ names }: Position, signal: AbortSignal): Promise<Position> => {
    const { stages, pipelines } = await directory.renew(signal);
    const now = Object.fromEntries(
      [...stages].map(([id, { name, pipeline }]) => [id, `${pipelines.get(pipeline ?? '') ?? ''} / ${name}`]),
    );
    const isRenamed = (id: string): boolean => names?.[id] !== undefined && names[id] !== now[id];
    return { names: now, left: Object.keys(now).filter(isRenamed), page: null };
  };

  return {
    name: 'stages',
    everyMs,
    unitsPerPoll: renewCalls * cost.list,
    callsPerPoll: renewCalls,
    from: () => write({ names: null, left: [], page: null }),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      const [stage, ...others] = position.left;
      if (stage === undefined) {
        const next = await look(position, signal);
        return { found: {}, position: write(next), more: next.left.length > 0, at: null };
      }
      const query = { stage_id: stage, include_fields: 'source_lead_id', cursor: position.page ?? undefined };
      const { items, next } = await api.list('deals', query, signal);
      const left = next === null ? others : position.left;
      return {
        found: await dealsFound(reading, readDeals(reading, items), signal),
        position: write({ ...position, left, page: next }),
        more: left.length > 0,
        at: null,
      };
    },
  };
}

const write = (position: Position): string => JSON.stringify(position);
