import { assert } from 'fast-check';
import { test } from 'vitest';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { often, shownAsByOracle } from './against.ts';
import { closedLoopFaults, recordsFaults, trendsFaults, winsFaults } from './oracle-snapshot.ts';

test('wins, closed loop, trends and totals are what counting by hand gives', { timeout: 600_000 }, async () => {
  const held = shownAsByOracle(await memoryLedger(), {
    faults: [winsFaults, closedLoopFaults, trendsFaults, recordsFaults],
    part: (config) => ({ ...config, goals: [], agreement: undefined, funnel: undefined, chain: undefined }),
  });
  await assert(held, often(40));
});
