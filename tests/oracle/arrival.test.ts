import {
  type Arbitrary,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { type Company, nobody } from './company.ts';
import { agree, fill, look, tell } from './product.ts';
import { runs } from './runs.ts';
import { type Scene, scenes } from './scene.ts';

type Entity = 'lead' | 'deal' | 'activity' | 'campaign' | 'traffic' | 'person';
type Step = { readonly entity: Entity; readonly id: string; readonly records: Company | 'deleted' };

const entities: readonly Entity[] = ['lead', 'deal', 'activity', 'campaign', 'traffic', 'person'];

function stepsOf(company: Company): Step[] {
  return entities.flatMap((entity) =>
    company[entity].map((one): Step => ({ entity, id: one.id, records: { ...nobody, [entity]: [one] } })),
  );
}

type Way = { readonly steps: readonly Step[]; readonly batches: readonly number[] };

/**
 * One way for the company's records to arrive: what other records once stood under some of their ids comes first, and
 * records that nobody has any more come and are deleted; the rest in any order, some of it twice.
 */
function wayOf(company: Company, former: Company): Arbitrary<Way> {
  const final = stepsOf(company);
  const before = stepsOf(former);
  const kept = new Set(entities.flatMap((entity) => company[entity].map(({ id }) => id)));
  const gone = entities.flatMap((entity) =>
    former[entity].filter(({ id }) => !kept.has(id)).map(({ id }): Step => ({ entity, id, records: 'deleted' })),
  );
  const shuffled = (steps: readonly Step[]): Arbitrary<Step[]> =>
    shuffledSubarray([...steps], { minLength: steps.length, maxLength: steps.length });
  return record({
    before: shuffled(before),
    first: shuffledSubarray(final),
    all: shuffled([...final, ...gone]),
    batches: tuple(integer({ min: 3, max: 30 }), constantFrom(2, 12, 100)),
  }).map(({ before: once, first, all, batches }) => ({ steps: [...once, ...first, ...all], batches }));
}

/** In batches of the sizes given, in turn; none of them tells of one record twice. */
function batchesOf({ steps, batches }: Way): readonly (readonly Step[])[] {
  const all: Step[][] = [[]];
  for (const step of steps) {
    const last = all.at(-1) ?? [];
    const isTold = last.some(({ entity, id }) => entity === step.entity && id === step.id);
    if (isTold || last.length >= (batches[all.length % batches.length] ?? 1)) all.push([step]);
    else last.push(step);
  }
  return all;
}

async function arrive(ledger: Ledger, way: Way): Promise<void> {
  await ledger.keepOnly([]);
  for (const [turn, some] of batchesOf(way).entries()) {
    const taken = some.flatMap((step) => (step.records === 'deleted' ? [] : [step.records]));
    const records: Company = {
      lead: taken.flatMap(({ lead }) => lead),
      deal: taken.flatMap(({ deal }) => deal),
      activity: taken.flatMap(({ activity }) => activity),
      campaign: taken.flatMap(({ campaign }) => campaign),
      traffic: taken.flatMap(({ traffic }) => traffic),
      person: taken.flatMap(({ person }) => person),
    };
    const gone = some.filter((step) => step.records === 'deleted');
    const deleted = Object.fromEntries(
      entities.map((entity) => [entity, gone.filter((step) => step.entity === entity).map(({ id }) => id)]),
    );
    await tell(ledger, records, deleted, turn);
  }
}

function comparable({ wins, ...rest }: Snapshot): Snapshot {
  // What was won once and is no more is told as corrected; that alone depends on what came before.
  return { ...rest, wins: { ...wins, corrected: [] } };
}

const journey: Arbitrary<Scene & { readonly way: Way; readonly company: Company }> = scenes(2).chain((scene) => {
  const [company = nobody, former = nobody] = scene.companies;
  return wayOf(company, former).map((way) => Object.assign({}, scene, { way, company }));
});

test(
  'the same records make the same snapshot, in whatever order and batches they came',
  { timeout: 600_000 },
  async () => {
    const ledger = await memoryLedger();
    await assert(
      asyncProperty(journey, async ({ config, now, way, company }) => {
        await agree(ledger, config, now);
        await arrive(ledger, way);
        const arrived = comparable(await look(ledger, config, now));
        await fill(ledger, company);
        expect(arrived).toEqual(comparable(await look(ledger, config, now)));
      }),
      { numRuns: runs(1, 1), endOnFailure: true },
    );
  },
);
