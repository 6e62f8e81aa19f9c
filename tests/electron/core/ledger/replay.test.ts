import { array, assert, asyncProperty, constantFrom, integer, record, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { ClockStart, ResponseRule, SalesAnswer } from '../../../../shared/domain/agreement-answer.ts';
import type { Activity, Lead } from '../../../../shared/domain/records.ts';
import type { Ledger } from '../../../../electron/core/ledger/ledger.ts';
import { hour, instant, minute } from '../../../builders/instant.ts';
import { questions } from '../../../builders/questions.ts';
import { activity, lead } from '../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { runs } from '../../../oracle/runs.ts';

const monday = instant('2026-01-12T10:00');
const terms = [termsOf({ attempts: { count: 2, withinDays: 1 }, dispositionWithinDays: 1 })];
const ruleFrom = (...clockStart: readonly ClockStart[]): ResponseRule => ruleOf({ clockStart, terms });
const rule = ruleFrom('assigned', 'mql', 'created');
const span = { from: '2026-01-01', until: '2026-02-01' };
const trends = {
  weeks: [{ from: instant('2026-01-12T00:00'), until: instant('2026-01-19T00:00') }],
  months: [],
  retention: { weeks: [{ again: instant('2025-12-01T00:00'), before: instant('2025-11-01T00:00') }], months: [] },
};

type Company = { readonly lead: readonly Lead[]; readonly activity: readonly Activity[] };

async function aLedger(by: ResponseRule = rule): Promise<Ledger> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(by, laidDown());
  return ledger;
}

async function told(company: Company, minutes: number, by: ResponseRule = rule): Promise<SalesAnswer['all']> {
  const ledger = await aLedger(by);
  await ledger.apply('crm', { cursor: '1', records: company }, 0);
  const now = monday + minutes * minute;
  return (await ledger.answer(questions({ now, agreement: salesQuestion(by, span) }))).sales.all;
}

const at = (minutes: number): number => monday + minutes * minute;
const call = (minutes: number): Activity => activity('1', { leadId: 'crm:1', at: at(minutes) });
const tomorrow = 24 * 60;

it.each<[string, Partial<Lead>, readonly Activity[], Partial<SalesAnswer['all']>]>([
  [
    'assigned tomorrow, has its clock since it came in',
    { assignedAt: at(tomorrow) },
    [],
    { handedOver: 1, overdue: 1 },
  ],
  [
    'assigned tomorrow, has its clock since it was handed over',
    { mqlAt: at(60), assignedAt: at(tomorrow) },
    [],
    { handedOver: 1, running: 1, overdue: 0 },
  ],
  [
    'whose response is told of tomorrow, is answered by the call before',
    { firstResponseAt: at(tomorrow) },
    [call(30)],
    { met: 1, worked: 1, p50Ms: 30 * minute },
  ],
  [
    'called tomorrow, was worked when it was answered',
    { firstResponseAt: at(30) },
    [call(tomorrow)],
    { met: 1, worked: 1 },
  ],
  ['called tomorrow, was worked by what the counter tells', { attempts: 1 }, [call(tomorrow)], { worked: 1, met: 0 }],
  ['assigned by now, has its clock since then', { assignedAt: at(90) }, [], { running: 1, overdue: 0 }],
])('looked at after an hour and a half a lead %s', async (_, fields, activities, expected) => {
  const one = lead('1', { createdAt: monday, ...fields });
  expect(await told({ lead: [one], activity: activities }, 90)).toMatchObject(expected ?? {});
});

it('a lead that is not assigned yet has no clock where assigning alone starts one', async () => {
  const one = lead('1', { createdAt: monday, assignedAt: at(tomorrow) });
  expect(await told({ lead: [one], activity: [] }, 90, ruleFrom('assigned'))).toBeNull();
});

it('as the clock goes on, and back, each answer is of its own moment', async () => {
  const ledger = await aLedger();
  const one = lead('1', { createdAt: monday, mqlAt: at(60), assignedAt: at(150) });
  await ledger.apply('crm', { cursor: '1', records: { lead: [one] } }, 0);
  const overdueAt = async (minutes: number) => {
    const asked = questions({ now: at(minutes), agreement: salesQuestion(rule, span) });
    const { all } = (await ledger.answer(asked)).sales;
    return [all?.running, all?.overdue];
  };
  expect(await overdueAt(59)).toEqual([1, 0]);
  expect(await overdueAt(119)).toEqual([1, 0]);
  expect(await overdueAt(121)).toEqual([0, 1]);
  expect(await overdueAt(150)).toEqual([1, 0]);
  expect(await overdueAt(121)).toEqual([0, 1]);
  await ledger.apply('crm', { cursor: '2', records: { lead: [{ ...one, mqlAt: at(90) }] } }, 0);
  expect(await overdueAt(121)).toEqual([1, 0]);
});

const step = integer({ min: 0, max: 16 }).map((steps) => monday + steps * 3 * hour);
const later = constantFrom('assignedAt', 'mqlAt', 'firstResponseAt', 'acceptedAt', 'sqlAt', 'rejectedAt');
const gained = array(tuple(later, step), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
const leads = array(record({ createdAt: step, attempts: constantFrom(0, 0, 1, 2), gained }), {
  minLength: 1,
  maxLength: 4,
});
const calls = array(record({ of: integer({ min: 0, max: 3 }), at: step }), { maxLength: 6 });

const companies = tuple(leads, calls).map(([some, made]): Company => ({
  lead: some.map(({ gained: instants, ...one }, index) => lead(String(index), { ...one, ...instants })),
  activity: made.map((one, index) => activity(String(index), { leadId: `crm:${one.of}`, at: one.at })),
}));

/** The records as they were at an instant: what came later they have gained since. */
function asOf(now: number, company: Company): Company {
  const by = (moment: number | undefined): number | undefined =>
    moment !== undefined && moment <= now ? moment : undefined;
  return {
    activity: company.activity.filter((one) => one.at <= now),
    lead: company.lead
      .filter(({ createdAt }) => createdAt <= now)
      .map((one) =>
        Object.assign({}, one, {
          assignedAt: by(one.assignedAt),
          mqlAt: by(one.mqlAt),
          firstResponseAt: by(one.firstResponseAt),
          acceptedAt: by(one.acceptedAt),
          sqlAt: by(one.sqlAt),
          rejectedAt: by(one.rejectedAt),
        }),
      ),
  };
}

it('a moment looked back at is what it was when it was lived', { timeout: 300_000 }, async () => {
  const starts: readonly (readonly ClockStart[])[] = [
    ['assigned', 'mql', 'created'],
    ['mql', 'assigned'],
    ['assigned'],
  ];
  for (const clockStart of starts) {
    const by = ruleFrom(...clockStart);
    const ledger = await aLedger(by);
    const answer = async (company: Company, now: number) => {
      await ledger.keepOnly([]);
      await ledger.apply('crm', { cursor: '1', records: company }, 0);
      const answers = await ledger.answer(questions({ now, agreement: salesQuestion(by, span), trends }));
      return [answers.sales, answers.trends];
    };
    await assert(
      asyncProperty(companies, step, integer({ min: -1, max: 1 }), async (company, moment, shift) => {
        const now = moment + shift;
        expect(await answer(company, now)).toEqual(await answer(asOf(now, company), now));
      }),
      { numRuns: runs(10) },
    );
  }
});
