import { afterEach, describe, expect, it } from 'vitest';
import { createConnector } from '../../../../electron/connectors/registry.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';
import { calendarAround } from '../../../../electron/core/engine.ts';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import type { Ledger } from '../../../../electron/core/ledger/ledger.ts';
import { demoConfig } from '../../../../shared/config/demo-config.ts';
import { parseConfig } from '../../../../shared/config/parse-config.ts';
import { createCalendar } from '../../../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../../../shared/domain/compute-snapshot.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { responseRule } from '../../../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { SourceStatus } from '../../../../shared/domain/source-status.ts';

let ledger: Ledger | undefined;
afterEach(async () => {
  await ledger?.close();
  ledger = undefined;
});

/** What the wall shows at the very first start at this moment. */
async function firstSnapshot(now: Instant, zone: string): Promise<Snapshot> {
  const parsed = parseConfig(demoConfig(now, zone));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { config } = parsed;
  const calendar = createCalendar(config.calendar);
  const opened = await openLedger({ path: ':memory:', memoryMb: 256, threads: 1 });
  ledger = opened.ledger;
  await ledger.setResponseRule(responseRule(config, calendar), calendarAround(calendar, now));
  const [source] = config.sources;
  if (!source) throw new Error('The demo config has no source.');
  const connector = createConnector(source, buildEnvironment({ zone, currency: config.currency }));
  const { signal } = new AbortController();
  for await (const batch of connector.sync({ cursor: undefined, now, signal, workDir: '.' })) {
    await ledger.apply(source.id, batch, now);
  }
  const status: SourceStatus = {
    id: source.id,
    label: 'Demo company',
    kind: source.kind,
    state: 'live',
    asOf: now,
    nextTryAt: null,
    pollEveryMs: connector.pollEveryMs,
    problem: null,
    accepted: {},
    refusals: [],
  };
  const questions = snapshotQuestions(config, calendar, now);
  const aggregates = await ledger.answer(questions);
  return computeSnapshot({ config, calendar, questions, aggregates, sources: [status], now });
}

describe('the wall of the demo company', () => {
  // The first and last hours of months, in zones far apart: where a fit is most likely to fail.
  it.each([
    ['2026-11-17T14:23:00Z', 'Europe/Berlin'],
    ['2026-12-01T00:10:00Z', 'UTC'],
    ['2027-02-28T23:50:00Z', 'America/Los_Angeles'],
    ['2027-05-31T12:00:00Z', 'Pacific/Auckland'],
  ])('at %s in %s says on track, kept and tight', async (instant, zone) => {
    const snapshot = await firstSnapshot(Date.parse(instant), zone);
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.records.oddities).toEqual([]);
    expect(snapshot.goals.map((goal) => goal.pace.status)).toEqual(['onTrack', 'onTrack']);
    for (const { contribution } of snapshot.goals) expect(Math.min(...Object.values(contribution))).toBeGreaterThan(0);

    const { agreement } = snapshot;
    expect(agreement?.verdict).toBe('kept');
    expect(agreement?.marketing.pace.pace).toBeGreaterThan(1);
    expect(agreement?.marketing.pace.pace).toBeLessThan(1.1);
    expect(agreement?.sales.compliance).toBeGreaterThan(0.905);
    expect(agreement?.sales.compliance).toBeLessThan(0.94);

    expect(snapshot.wins.recent.length).toBeGreaterThan(4);
    expect(snapshot.wins.recent.some((win) => win.sourcedBy !== null)).toBe(true);
    expect(snapshot.wins.lastWeekByNow.count).toBeGreaterThan(0);
    expect(snapshot.funnel?.worstStage).not.toBeNull();
    expect(snapshot.funnel?.stages.every((stage) => stage.entered > 100)).toBe(true);
  });
});
