/** Deals are kept with the names of their pipeline and stage: where one is renamed, its deals are told again. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChangePage, Found, Stream } from '../stream-sync.ts';
import type { CrmObject, Pipeline } from './answers.ts';
import { searchById, type SearchOptions } from './search-stream.ts';

export type StageNamesOptions = {
  readonly search: SearchOptions;
  readonly foundOf: (objects: readonly CrmObject[], signal: AbortSignal) => Promise<Found>;
  readonly pipelines: (signal: AbortSignal) => Promise<readonly Pipeline[]>;
};

const positionSchema = z.object({
  inner: z.string(),
  /** A print of what each stage was called when it was last looked at. */
  names: z.record(z.string(), z.string()).nullable(),
  /** The deals of renamed stages being told again. */
  again: z.object({ stages: z.array(z.string()), afterId: z.string().nullable() }).nullable(),
});
type Position = z.output<typeof positionSchema>;

/** The same stream, that heeds what stages are called. */
export function followingStageNames(stream: Stream, options: StageNamesOptions): Stream {
  const { search, foundOf, pipelines } = options;

  const tellAgain = async (position: Position, signal: AbortSignal): Promise<ChangePage> => {
    const { stages = [], afterId = null } = position.again ?? {};
    const filter = { propertyName: 'dealstage', operator: 'IN', values: stages } as const;
    const { results, next } = await searchById(search, [filter], afterId, signal);
    const again = next === null ? null : { stages, afterId: next };
    return { found: await foundOf(results, signal), position: write({ ...position, again }), more: true, at: 0 };
  };

  return {
    ...stream,
    from: (instant) => write({ inner: stream.from(instant), names: null, again: null }),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      if (position.again) return tellAgain(position, signal);
      const names = namesOf(await pipelines(signal));
      const before = position.names;
      const renamed =
        before === null ? [] : Object.keys(names).filter((id) => id in before && before[id] !== names[id]);
      if (renamed.length > 0)
        return tellAgain({ ...position, names, again: { stages: renamed, afterId: null } }, signal);
      const page = await stream.changes(position.inner, signal);
      return { ...page, position: write({ inner: page.position, names, again: null }) };
    },
  };
}

function namesOf(pipelines: readonly Pipeline[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pipelines.flatMap(({ label: pipeline, stages }) =>
      stages.map(({ id, label }) => [
        id,
        createHash('sha256').update(`${pipeline}\n${label}`).digest('base64url').slice(0, 6),
      ]),
    ),
  );
}

const write = (position: Position): string => JSON.stringify(position);
