import {
  type Arbitrary,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  option,
  record,
  uniqueArray,
} from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgreementQuestion, SalesAnswer, SalesCounts } from '../../../../shared/domain/agreement-answer.ts';
import type { Activity, Lead } from '../../../../shared/domain/records.ts';
import type { Ledger } from '../../../../electron/core/ledger/ledger.ts';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { aCalendar } from '../../../builders/config.ts';
import { hour, instant } from '../../../builders/instant.ts';
import { questions } from '../../../builders/questions.ts';
import { person } from '../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../builders/sales-rule.ts';
import { naiveSales, type SalesCompany } from './naive-sales.ts';
import { runs } from '../../../oracle/runs.ts';

/** Easter, a half day, and the change to summer time on Sunday, 29 March. */
const calendar = aCalendar({
  closures: [{ day: '2026-04-03' }, { day: '2026-04-06' }, { day: '2026-04-01', open: ['09:00-12:00'] }],
});

const attempts = (count: number, withinDays: number) => ({ count, withinDays });
const rule = ruleOf(
  {
    from: instant('2026-03-20T00:00'),
    terms: [
      termsOf({ withinMs: 2 * hour, attempts: attempts(2, 1), dispositionWithinDays: 2 }),
      termsOf({ leadType: 'Demo', attempts: attempts(3, 2), dispositionWithinDays: 1 }),
    ],
  },
  {
    from: instant('2026-03-27T00:00'),
    clockStart: ['mql', 'assigned'],
    owners: ['ADA', 'p2', 'crm:P3 '],
    terms: [termsOf({ withinMs: 4 * hour, attempts: attempts(1, 1) }), termsOf({ leadType: 'Demo' })],
  },
  { from: instant('2026-04-02T00:00'), clockStart: ['created'], terms: [termsOf({ dispositionWithinDays: 3 })] },
);
const periods = [
  ['2026-03-23', '2026-03-30'],
  ['2026-03-30', '2026-04-06'],
  ['2026-04-06', '2026-04-13'],
] as const;
const question: AgreementQuestion = {
  ...salesQuestion(rule, { calendar, from: '2026-03-23', until: '2026-04-13' }),
  salesPeriods: periods.map(([from, until]) => ({ from: calendar.startOf(from), until: calendar.startOf(until) })),
};

const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined });
/** In steps that make equal instants, and the first instants of days, common. */
const moment = integer({ min: 0, max: 24 * 8 }).map((steps) => instant('2026-03-19T00:00') + steps * 3 * hour);
const leadIds = integer({ min: 0, max: 5 }).map((number) => `crm:lead${number}`);

const lead: Arbitrary<Lead> = record({
  id: leadIds,
  createdAt: moment,
  attempts: constantFrom(0, 0, 1, 2, 3),
  leadType: constantFrom(undefined, 'demo ', 'DEMO', 'Event'),
  ownerId: constantFrom(undefined, 'crm:p1', 'crm:p2', 'crm:p3', 'crm:p4'),
  assignedAt: maybe(moment),
  mqlAt: maybe(moment),
  firstResponseAt: maybe(moment),
  acceptedAt: maybe(moment),
  sqlAt: maybe(moment),
  rejectedAt: maybe(moment),
});
const activity: Arbitrary<Activity> = record({
  id: integer({ min: 0, max: 11 }).map((number) => `crm:act${number}`),
  leadId: maybe(leadIds),
  kind: constant('call' as const),
  at: moment,
  outbound: constantFrom(true, true, true, false),
  automated: constantFrom(false, false, false, true),
});
const byId = ({ id }: { readonly id: string }): string => id;
const company: Arbitrary<SalesCompany> = record({
  leads: uniqueArray(lead, { selector: byId, minLength: 1 }),
  activities: uniqueArray(activity, { selector: byId, maxLength: 12 }),
  people: constant([person('p1', { name: 'Ada' }), person('p4', { name: 'Bea' })]),
});

const everything = {
  lead: Array.from({ length: 6 }, (_, number) => `crm:lead${number}`),
  activity: Array.from({ length: 12 }, (_, number) => `crm:act${number}`),
};

describe("sales' promise", { timeout: 300_000 }, () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ({ ledger } = await openLedger({ path: ':memory:', memoryMb: 128, threads: 1 }));
    await ledger.setResponseRule(rule, laidDown(calendar, '2026-03-01', '2026-06-01'));
    return async () => ledger.close();
  });

  const take = async ({ leads, activities, people }: SalesCompany): Promise<void> => {
    await ledger.apply('crm', { cursor: '0', deleted: everything }, 0);
    await ledger.apply('crm', { cursor: '1', records: { lead: leads, activity: activities, person: people } }, 0);
  };
  const answer = async (now: number, agreement = question): Promise<SalesAnswer> =>
    (await ledger.answer(questions({ now, agreement }))).sales;

  test('is what counting by hand gives', async () => {
    await assert(
      asyncProperty(company, moment, integer({ min: -1, max: 1 }), async (records, at, shift) => {
        await take(records);
        const now = at + shift;
        const { all, byLeadType } = await answer(now);
        expect(counted(all)).toEqual(naiveSales(records, rule, question, { calendar, now }));
        expect(byLeadType.reduce((sum, { handedOver }) => sum + handedOver, 0)).toBe(all?.handedOver ?? 0);
      }),
      { numRuns: runs(10) },
    );
  });

  test('looked back at is at the end of every day what counting with all that is known since gives', async () => {
    const day = integer({ min: 0, max: question.dayStarts.length - 1 });
    await assert(
      asyncProperty(company, day, constantFrom(0, 1, 2), async (records, dayIndex, period) => {
        await take(records);
        const end = (question.dayStarts[dayIndex + 1] ?? question.until) - 1;
        const salesPeriods = question.salesPeriods.slice(0, period + 1);
        const knownBy = question.until - 1;
        const all = naiveSales(records, rule, { ...question, salesPeriods }, { calendar, now: end, knownBy });
        const { history } = await answer(knownBy);
        const lookedBack = history.filter((one) => one.period === period && one.day <= dayIndex);
        const sum = (of: Exclude<keyof (typeof history)[number], 'period' | 'day'>): number =>
          lookedBack.reduce((total, one) => total + one[of], 0);
        expect({
          responses: [sum('responseMet'), sum('responseMissed')],
          attempts: [sum('attemptsKept'), sum('attemptsMissed')],
          disposition: [sum('dispositionKept'), sum('dispositionMissed')],
          worked: [sum('worked'), sum('handedOver')],
        }).toEqual(decidedOf(all));
      }),
      { numRuns: runs(10) },
    );
  });

  test('does not depend on the order in which records arrive, nor on what they were before', async () => {
    await assert(
      asyncProperty(company, company, moment, async (records, before, now) => {
        await take(records);
        const atOnce = await answer(now);
        await take(before);
        const gone = everything.activity.filter((id) => !records.activities.some((one) => one.id === id));
        await ledger.apply('crm', { cursor: '2', records: { activity: records.activities } }, 0);
        await ledger.apply('crm', { cursor: '3', records: { person: records.people, lead: records.leads } }, 0);
        const goneLeads = everything.lead.filter((id) => !records.leads.some((one) => one.id === id));
        await ledger.apply('crm', { cursor: '4', deleted: { activity: gone, lead: goneLeads } }, 0);
        expect(await answer(now)).toEqual(atOnce);
      }),
      { numRuns: runs(5) },
    );
  });
});

/** The part that is counted by hand; times are held against the calendar elsewhere. */
function counted(all: SalesCounts | null) {
  if (all === null) return null;
  const { leadType: _type, withinMs: _within, p50Ms: _p50, p95Ms: _p95, speedToLead: _speed, ...counts } = all;
  return counts;
}

function decidedOf(all: ReturnType<typeof naiveSales>) {
  return {
    responses: [all?.met ?? 0, (all?.late ?? 0) + (all?.overdue ?? 0)],
    attempts: [all?.attempts.kept ?? 0, all?.attempts.missed ?? 0],
    disposition: [all?.disposition.kept ?? 0, all?.disposition.missed ?? 0],
    worked: [all?.worked ?? 0, all?.handedOver ?? 0],
  };
}
