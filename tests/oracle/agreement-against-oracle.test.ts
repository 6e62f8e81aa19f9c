import { assert } from 'fast-check';
import { test } from 'vitest';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { often, shownAsByOracle } from './against.ts';
import { chainFaults, historyFaults, marketingFaults, salesFaults, waitingFaults } from './oracle-snapshot.ts';

test('promises, days, streak, reward and chain are what counting by hand gives', { timeout: 600_000 }, async () => {
  const held = shownAsByOracle(await memoryLedger(), {
    faults: [marketingFaults, salesFaults, waitingFaults, historyFaults, chainFaults],
    // The goals that rewards and the chain are about.
    part: (config) => ({
      ...config,
      goals: config.goals.filter(({ id }) => id === 'quota' || id === 'goal-1'),
      funnel: undefined,
      closedLoop: undefined,
      trends: undefined,
    }),
    atDeadlines: true,
  });
  await assert(held, often(24));
});
