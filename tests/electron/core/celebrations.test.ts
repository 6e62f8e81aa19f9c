import { beforeEach, describe, expect, it } from 'vitest';
import { createCelebrations } from '../../../electron/core/celebrations.ts';
import type { Ledger } from '../../../electron/core/ledger/ledger.ts';
import type { OccasionSeen } from '../../../shared/domain/due-occasions.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Occasion } from '../../../shared/domain/wall.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { asOf } from '../../builders/wins-view.ts';
import { createFakeLedger } from '../../fakes/fake-ledger.ts';

const config = aConfig();
const calendar = aCalendar();
const questions = snapshotQuestions(config, calendar, asOf);

/** A revenue goal of 1,000 with this much of it brought today, and no agreement. */
function snapshotAt(actual: number, state: Snapshot['freshness']['state'] = 'live'): Snapshot {
  const milestones = [0.5, 0.75, 1].map((share) => ({
    share,
    reachedOn: actual >= share * 1000 ? '2026-11-20' : null,
  }));
  const goals = [buildGoal({ milestones, pace: { target: 1000, actual } })];
  const snapshot = buildSnapshot({ goals, agreement: null });
  return { ...snapshot, freshness: { ...snapshot.freshness, state } };
}

let noted: OccasionSeen[] = [];
let shown: Occasion[] = [];
/** What happened, in order. */
let log: string[] = [];

function create(ledger: Partial<Ledger> = {}, celebrated: readonly string[] = []) {
  const remembering: Ledger = {
    ...createFakeLedger(),
    takeCelebrations: async () => [],
    loadOccasions: async () => noted,
    noteOccasions: async (rows) => {
      log.push('noted');
      noted = [...noted.filter(({ key }) => !rows.some((row) => row.key === key)), ...rows];
    },
    ...ledger,
  };
  return createCelebrations(
    { config, calendar, ledger: remembering },
    {
      celebrate: (occasion) => {
        log.push('shown');
        shown.push(occasion);
      },
      celebrated: () => celebrated,
      withdraw: (keys) => log.push(`withdrawn ${keys.join(' ')}`),
    },
  );
}

beforeEach(() => {
  noted = [];
  shown = [];
  log = [];
});

describe('a milestone', () => {
  it('is celebrated when it is reached, once, and not after a restart', async () => {
    const first = create();
    for (const actual of [400, 600, 450, 600]) await first.follow(snapshotAt(actual), questions, true);
    expect(shown).toMatchObject([{ kind: 'milestone', share: 0.5, actual: 600 }]);
    const second = create();
    for (const actual of [600, 450, 600]) await second.follow(snapshotAt(actual), questions, true);
    expect(shown).toHaveLength(1);
  });

  it('is stored before it is shown, and not shown when it can not be stored', async () => {
    await create().follow(snapshotAt(400), questions, true);
    const full = create({ noteOccasions: async () => Promise.reject(new Error('no space left')) });
    await expect(full.follow(snapshotAt(600), questions, true)).rejects.toThrow('no space left');
    expect(shown).toEqual([]);
    await create().follow(snapshotAt(600), questions, true);
    expect(log).toEqual(['noted', 'noted', 'shown']);
  });

  it('is not looked at before every source has been loaded, nor while its numbers can not be trusted', async () => {
    const celebrations = create();
    await celebrations.follow(snapshotAt(400), questions, false);
    await celebrations.follow(snapshotAt(400, 'stale'), questions, true);
    expect(noted).toEqual([]);
    await celebrations.follow(snapshotAt(600), questions, true);
    await celebrations.follow(snapshotAt(800, 'ageing'), questions, true);
    expect(shown).toMatchObject([{ share: 0.75 }]);
  });

  it('reached by what another source brings, or by a lower target, is no occasion', async () => {
    await create().follow(snapshotAt(400), questions, true);
    const more = aConfig({
      sources: [
        { kind: 'demo', id: 'demo' },
        { kind: 'demo', id: 'other' },
      ],
    });
    const ledger: Ledger = {
      ...createFakeLedger(),
      takeCelebrations: async () => [],
      loadOccasions: async () => noted,
      noteOccasions: async (rows) => void (noted = [...rows]),
    };
    const wall = { celebrate: (one: Occasion) => void shown.push(one), celebrated: () => [], withdraw: () => {} };
    await createCelebrations({ config: more, calendar, ledger }, wall).follow(snapshotAt(600), questions, true);
    expect(shown).toEqual([]);
  });
});

describe('a win that is being celebrated', () => {
  it('is taken off the wall when it is won no more, however old the numbers are', async () => {
    const correctedWins: Ledger['correctedWins'] = async (keys) => keys.slice(0, 1);
    await create({ correctedWins }, ['a', 'b']).follow(snapshotAt(400, 'stale'), questions, true);
    expect(log).toEqual(['withdrawn a']);
  });

  it('is not asked about when there is none', async () => {
    await create().follow(snapshotAt(400, 'stale'), questions, true);
    expect(log).toEqual([]);
  });
});
