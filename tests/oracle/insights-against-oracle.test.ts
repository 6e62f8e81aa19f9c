import { assert } from 'fast-check';
import { test } from 'vitest';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { often, shownAsByOracle } from './against.ts';
import { campaignsFaults, closedLoopFaults, recordsFaults, trendsFaults, winsFaults } from './oracle-snapshot.ts';

test('wins, insights, campaigns and totals are what counting by hand gives', { timeout: 600_000 }, async () => {
  const held = shownAsByOracle(await memoryLedger(), {
    faults: [winsFaults, closedLoopFaults, campaignsFaults, trendsFaults, recordsFaults],
    part: (config) => ({ ...config, goals: [], agreement: undefined, funnel: undefined, chain: undefined }),
  });
  await assert(held, often(40));
});
