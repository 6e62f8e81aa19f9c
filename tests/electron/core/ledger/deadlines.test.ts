import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarSchema } from '../../../../shared/config/calendar.ts';
import type { ResponseRule } from '../../../../shared/domain/aggregates.ts';
import { createCalendar } from '../../../../shared/domain/calendar.ts';
import type { Lead } from '../../../../shared/domain/records.ts';
import { hour, instant, minute } from '../../../builders/instant.ts';
import { lead } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';

const calendar = createCalendar(calendarSchema.parse({ zone: 'Europe/Berlin' }));
const windows = calendar.openWindows('2025-12-01', '2026-12-31');
const oneHour: ResponseRule = {
  clockStart: ['assigned', 'mql', 'created'],
  terms: [{ from: instant('2025-12-01T00:00'), leadType: null, withinMs: hour }],
};

async function counts(leads: readonly Lead[], now: number, rule: ResponseRule | null = oneHour) {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, windows);
  await ledger.apply('crm', { cursor: '1', records: { lead: leads } }, now);
  const span = { from: instant('2025-12-01T00:00'), until: instant('2027-01-01T00:00') };
  return (await ledger.answer(questions({ now, responses: { span } }))).responses;
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
    expect(all).toMatchObject({ met: 0, running: 1, p50Ms: null });
  });

  test('the first start of the clock that a lead has counts', async () => {
    const assignedLater = lead('1', {
      createdAt: instant('2026-01-12T09:00'),
      mqlAt: instant('2026-01-12T10:00'),
      assignedAt: instant('2026-01-12T14:00'),
      firstResponseAt: instant('2026-01-12T14:45'),
    });
    const now = instant('2026-01-13T09:00');
    expect((await counts([assignedLater], now)).all).toMatchObject({ met: 1 });
    const fromCreation: ResponseRule = { ...oneHour, clockStart: ['created'] };
    expect((await counts([assignedLater], now, fromCreation)).all).toMatchObject({ late: 1 });
  });

  test('lead types have terms of their own, in any case, and versions count from their day', async () => {
    const rule: ResponseRule = {
      clockStart: ['created'],
      terms: [
        { from: instant('2026-01-12T00:00'), leadType: 'Demo', withinMs: 15 * minute },
        { from: instant('2026-01-12T00:00'), leadType: null, withinMs: 4 * hour },
        { from: instant('2026-01-14T00:00'), leadType: 'Demo', withinMs: 5 * minute },
        { from: instant('2026-01-14T00:00'), leadType: null, withinMs: 4 * hour },
      ],
    };
    const after = (wallClock: string, ms: number) => ({
      createdAt: instant(wallClock),
      firstResponseAt: instant(wallClock) + ms,
    });
    const leads = [
      lead('before the agreement', after('2026-01-09T10:00', hour)),
      lead('met', { ...after('2026-01-12T10:00', 10 * minute), leadType: ' demo' }),
      lead('late by the new terms', { ...after('2026-01-14T10:00', 10 * minute), leadType: 'DEMO' }),
      lead('of another type', { ...after('2026-01-14T10:00', hour), leadType: 'Newsletter' }),
      lead('of no type', after('2026-01-14T10:00', hour)),
    ];
    expect((await counts(leads, instant('2026-01-15T09:00'), rule)).byLeadType).toMatchObject([
      { leadType: 'Demo', withinMs: 5 * minute, met: 1, late: 1 },
      { leadType: null, withinMs: 4 * hour, met: 2, late: 0 },
    ]);
  });

  test('without terms there is nothing to count', async () => {
    expect(await counts([lead('1')], instant('2026-01-12T09:00'), null)).toEqual({ byLeadType: [], all: null });
  });

  test('a changed rule is applied to the leads that are there, and a lead that changes gets a new deadline', async () => {
    const ledger = await memoryLedger();
    const now = instant('2026-01-12T12:00');
    const responses = { span: { from: instant('2026-01-01T00:00'), until: instant('2026-02-01T00:00') } };
    const all = async () => (await ledger.answer(questions({ now, responses }))).responses.all;
    const waiting = lead('1', { createdAt: instant('2026-01-12T10:00') });
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting] } }, now);
    expect(await all()).toBeNull();
    await ledger.setResponseRule(oneHour, windows);
    expect(await all()).toMatchObject({ overdue: 1 });
    const longer = { from: instant('2025-12-01T00:00'), leadType: null, withinMs: 3 * hour };
    await ledger.setResponseRule({ ...oneHour, terms: [longer] }, windows);
    expect(await all()).toMatchObject({ overdue: 0, running: 1 });
    const reassigned = { ...waiting, assignedAt: instant('2026-01-09T10:00') };
    await ledger.apply('crm', { cursor: '2', records: { lead: [reassigned] } }, now);
    expect(await all()).toMatchObject({ overdue: 1, running: 0 });
  });
});

test('every deadline is the one that the calendar gives', { timeout: 60_000 }, async () => {
  const within = 95 * minute;
  const rule: ResponseRule = { clockStart: ['created'], terms: [{ from: 0, leadType: null, withinMs: within }] };
  const from = instant('2026-01-01T00:00');
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, windows);
  const start = integer({ min: 0, max: 300 * 24 * 60 }).map((minutes) => from + minutes * minute);
  await assert(
    asyncProperty(start, integer({ min: 0, max: 6000 }), async (createdAt, answeredAfter) => {
      const firstResponseAt = createdAt + answeredAfter * minute;
      const dueAt = calendar.addWorkingTime(createdAt, within) ?? Number.NaN;
      const records = { lead: [lead('1', { createdAt, firstResponseAt })] };
      await ledger.apply('crm', { cursor: '1', records }, from);
      const span = { from: createdAt, until: createdAt + 1 };
      const ask = async (now: number) => (await ledger.answer(questions({ now, responses: { span } }))).responses.all;
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
    { numRuns: 40 },
  );
});
