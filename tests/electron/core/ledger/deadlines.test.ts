import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResponseRule, SalesCounts } from '../../../../shared/domain/agreement-answer.ts';
import type { Lead } from '../../../../shared/domain/records.ts';
import { aCalendar } from '../../../builders/config.ts';
import { hour, instant, minute } from '../../../builders/instant.ts';
import { questions } from '../../../builders/questions.ts';
import { lead } from '../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { runs } from '../../../oracle/runs.ts';

const calendar = aCalendar();
const laid = laidDown(calendar);

async function counts(leads: readonly Lead[], now: number, rule: ResponseRule | null = ruleOf()) {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laid);
  await ledger.apply('crm', { cursor: '1', records: { lead: leads } }, now);
  return (await ledger.answer(questions({ now, agreement: salesQuestion(rule) }))).sales;
}

describe('response deadlines', () => {
  test('a clock started Friday 16:30 with an hour to go is due Monday 09:30', async () => {
    const started = { createdAt: instant('2026-01-09T16:30') };
    const onTime = lead('1', { ...started, firstResponseAt: instant('2026-01-12T09:30') });
    const late = lead('2', { ...started, firstResponseAt: instant('2026-01-12T09:30') + 1 });
    const { all } = await counts([onTime, late], instant('2026-01-13T12:00'));
    expect(all).toMatchObject({ met: 1, late: 1, overdue: 0, running: 0 });
  });

  test('a clock started in closed time starts at the next opening', async () => {
    const saturday = lead('1', { createdAt: instant('2026-01-10T11:00') });
    expect((await counts([saturday], instant('2026-01-12T10:00'))).all).toMatchObject({ running: 1, overdue: 0 });
    expect((await counts([saturday], instant('2026-01-12T10:00') + 1)).all).toMatchObject({ running: 0, overdue: 1 });
  });

  test('an answer in closed time took no working time', async () => {
    const sunday = lead('1', {
      createdAt: instant('2026-01-10T11:00'),
      firstResponseAt: instant('2026-01-11T11:00'),
    });
    expect((await counts([sunday], instant('2026-01-12T12:00'))).all).toMatchObject({ met: 1, p50Ms: 0, p95Ms: 0 });
  });

  test('a response after now has not happened yet', async () => {
    const answered = lead('1', {
      createdAt: instant('2026-01-12T09:00'),
      firstResponseAt: instant('2026-01-12T09:30'),
    });
    const { all } = await counts([answered], instant('2026-01-12T09:15'));
    expect(all).toMatchObject({
      met: 0,
      running: 1,
      worked: 0,
      p50Ms: null,
      speedToLead: { p50Ms: null, p95Ms: null },
    });
  });

  test('a response before the clock starts is in time and took none', async () => {
    const early = lead('1', {
      createdAt: instant('2026-01-12T09:00'),
      firstResponseAt: instant('2026-01-12T09:30'),
      assignedAt: instant('2026-01-12T11:00'),
    });
    // Before it is assigned the lead's clock is that of its coming in.
    expect((await counts([early], instant('2026-01-12T10:59'))).all).toMatchObject({ met: 1, p50Ms: 30 * minute });
    const { all } = await counts([early], instant('2026-01-12T11:00'));
    expect(all).toMatchObject({ met: 1, p50Ms: 0, speedToLead: { p50Ms: 30 * minute, p95Ms: 30 * minute } });
  });

  test('speed to lead counts from the coming in, the clock from its own start', async () => {
    const handedOverLater = lead('1', {
      createdAt: instant('2026-01-09T16:00'),
      mqlAt: instant('2026-01-12T10:00'),
      firstResponseAt: instant('2026-01-12T10:20'),
    });
    // Friday 16:00 to 17:00 and Monday 09:00 to 10:20.
    expect((await counts([handedOverLater], instant('2026-01-13T09:00'))).all).toMatchObject({
      p50Ms: 20 * minute,
      speedToLead: { p50Ms: 140 * minute },
    });
  });

  test('response times are told by the median and by what one in twenty exceeds', async () => {
    const createdAt = instant('2026-01-12T09:00');
    const answered = [10, 20, 30, 40, 60].map((minutes) =>
      lead(`${minutes}`, { createdAt, firstResponseAt: createdAt + minutes * minute }),
    );
    const { all } = await counts(answered, instant('2026-01-12T12:00'));
    // Four fifths of the way from the fourth of the five to the fifth.
    expect(all).toMatchObject({ p50Ms: 30 * minute, p95Ms: 56 * minute });
  });

  test('a deadline past the last day laid down is none: the lead is handed over and not due', async () => {
    const rule = ruleOf({ terms: [termsOf({ dispositionWithinDays: 1, attempts: { count: 1, withinDays: 1 } })] });
    const lastDay = lead('1', { createdAt: instant('2026-12-31T16:30') });
    const none = { kept: 0, missed: 0, open: 0 };
    expect((await counts([lastDay], instant('2026-12-31T23:00'), rule)).all).toMatchObject({
      handedOver: 1,
      met: 0,
      late: 0,
      overdue: 0,
      running: 0,
      attempts: none,
      disposition: none,
    });
  });

  test('without terms there is nothing to count', async () => {
    const nothing = { byLeadType: [], all: null, history: [] };
    expect(await counts([lead('1')], instant('2026-01-12T09:00'), null)).toEqual(nothing);
    expect(await counts([lead('1')], instant('2026-01-12T09:00'), ruleOf({ terms: null }))).toEqual(nothing);
  });

  test('a changed rule is applied to the leads that are there, and a lead that changes gets a new deadline', async () => {
    const ledger = await memoryLedger();
    const now = instant('2026-01-12T12:00');
    const agreement = salesQuestion(ruleOf());
    const all = async (): Promise<SalesCounts | null> => (await ledger.answer(questions({ now, agreement }))).sales.all;
    const waiting = lead('1', { createdAt: instant('2026-01-12T10:00') });
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting] } }, now);
    expect(await all()).toBeNull();
    await ledger.setResponseRule(ruleOf(), laid);
    expect(await all()).toMatchObject({ overdue: 1 });
    await ledger.setResponseRule(ruleOf({ terms: [termsOf({ withinMs: 3 * hour })] }), laid);
    expect(await all()).toMatchObject({ overdue: 0, running: 1 });
    const reassigned = { ...waiting, assignedAt: instant('2026-01-09T10:00') };
    await ledger.apply('crm', { cursor: '2', records: { lead: [reassigned] } }, now);
    expect(await all()).toMatchObject({ overdue: 1, running: 0 });
  });
});

test('every deadline is the one that the calendar gives', { timeout: 60_000 }, async () => {
  const within = 95 * minute;
  const rule = ruleOf({ from: 0, clockStart: ['created'], terms: [termsOf({ withinMs: within })] });
  const from = instant('2026-01-01T00:00');
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laid);
  const start = integer({ min: 0, max: 300 * 24 * 60 }).map((minutes) => from + minutes * minute);
  await assert(
    asyncProperty(start, integer({ min: 0, max: 6000 }), async (createdAt, answeredAfter) => {
      const firstResponseAt = createdAt + answeredAfter * minute;
      const dueAt = calendar.addWorkingTime(createdAt, within) ?? Number.NaN;
      const records = { lead: [lead('1', { createdAt, firstResponseAt })] };
      await ledger.apply('crm', { cursor: '1', records }, from);
      const agreement = salesQuestion(rule);
      const ask = async (now: number) => (await ledger.answer(questions({ now, agreement }))).sales.all;
      const isMet = firstResponseAt <= dueAt;
      expect(await ask(Math.max(firstResponseAt, dueAt))).toMatchObject({
        met: isMet ? 1 : 0,
        late: isMet ? 0 : 1,
        p50Ms: calendar.workingTime(createdAt, firstResponseAt),
      });
      // One that was never answered is still running at its deadline and overdue right after.
      await ledger.apply('crm', { cursor: '2', records: { lead: [lead('1', { createdAt })] } }, from);
      expect(await ask(dueAt)).toMatchObject({ running: 1, overdue: 0 });
      expect(await ask(dueAt + 1)).toMatchObject({ running: 0, overdue: 1 });
    }),
    { numRuns: runs(10) },
  );
});
