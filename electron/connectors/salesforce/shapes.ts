/**
 * What of each object the user of the sign-in can see. One field that is hidden or not there fails a whole query, so only
 * what is described is asked for.
 */
import { z } from 'zod';

export const describeSchema = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      filterable: z.boolean().optional(),
      relationshipName: z.string().nullish(),
      referenceTo: z.array(z.string()).optional(),
      picklistValues: z.array(z.object({ value: z.string().nullish() })).optional(),
    }),
  ),
  childRelationships: z
    .array(z.object({ childSObject: z.string(), field: z.string(), relationshipName: z.string().nullish() }))
    .optional(),
});
export type Shape = z.output<typeof describeSchema>;

export type Shapes = {
  /** Null where the object can't be seen at all. */
  readonly of: (object: string, signal: AbortSignal) => Promise<Shape | null>;
  /** The fields of these that can be read, also those of rows that are referred to: `Account.Name`. */
  readonly visible: (object: string, paths: readonly string[], signal: AbortSignal) => Promise<readonly string[]>;
  /** What rows of `child` that refer to the object by `field` are called there; undefined where they can't be seen. */
  readonly relation: (object: string, child: string, field: string, signal: AbortSignal) => Promise<string | undefined>;
  /** Something else that is true for as long as what is seen stays the same: asked once, and again after it is forgotten. */
  readonly once: <T>(ask: (signal: AbortSignal) => Promise<T>) => (signal: AbortSignal) => Promise<T>;
  /** The next question is asked of the org itself again; about one object, or about all there is. */
  readonly forget: (object?: string) => void;
};

type Describe = (object: string, signal: AbortSignal) => Promise<Shape | null>;

export function createShapes(describe: Describe): Shapes {
  const known = new Map<string, Shape | null>();
  let round = 0;

  const of: Shapes['of'] = async (object, signal) => {
    const former = known.get(object);
    if (former !== undefined) return former;
    const shape = await describe(object, signal);
    known.set(object, shape);
    return shape;
  };

  const isVisible = async (object: string, path: string, signal: AbortSignal): Promise<boolean> => {
    const [first = '', ...rest] = path.split('.');
    const fields = (await of(object, signal))?.fields ?? [];
    if (rest.length === 0) return fields.some(({ name }) => name === first);
    const referred = fields.find(({ relationshipName }) => relationshipName === first)?.referenceTo?.[0];
    return referred !== undefined && isVisible(referred, rest.join('.'), signal);
  };

  return {
    of,
    visible: async (object, paths, signal) => {
      const seen: string[] = [];
      for (const path of new Set(paths)) if (await isVisible(object, path, signal)) seen.push(path);
      return seen;
    },
    relation: async (object, child, field, signal) => {
      const relations = (await of(object, signal))?.childRelationships ?? [];
      const found = relations.find((one) => one.childSObject === child && one.field === field)?.relationshipName;
      return found != null && (await of(child, signal)) !== null ? found : undefined;
    },
    once: (ask) => {
      let answer: { readonly round: number; readonly value: Awaited<ReturnType<typeof ask>> } | undefined;
      return async (signal) => {
        if (answer?.round === round) return answer.value;
        const asked = round;
        const value = await ask(signal);
        answer = { round: asked, value };
        return value;
      };
    },
    forget: (object) => {
      if (object === undefined) known.clear();
      else known.delete(object);
      round += 1;
    },
  };
}
