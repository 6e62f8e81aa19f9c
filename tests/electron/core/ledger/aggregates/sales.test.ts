import { describe, expect, it } from 'vitest';
import type { LeadTypeTerms, SalesCounts } from '../../../../../shared/domain/agreement-answer.ts';
import type { Activity, Lead } from '../../../../../shared/domain/records.ts';
import { aCalendar } from '../../../../builders/config.ts';
import { hour, instant } from '../../../../builders/instant.ts';
import { questions } from '../../../../builders/questions.ts';
import { activity, lead } from '../../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

/** Good Friday and Easter Monday are closed; the clocks go forward on Sunday, 29 March. */
const calendar = aCalendar({ closures: [{ day: '2026-04-03' }, { day: '2026-04-06' }] });

type Case = { readonly terms: Partial<LeadTypeTerms>; readonly activities?: readonly Activity[] };

/** What comes of one lead at a wall-clock time in Berlin. */
async function stateOf(one: Lead, { terms, activities = [] }: Case, wallClock: string): Promise<SalesCounts | null> {
  const ledger = await memoryLedger();
  const rule = ruleOf({ terms: [termsOf(terms)] });
  await ledger.setResponseRule(rule, laidDown(calendar));
  await ledger.apply('crm', { cursor: '1', records: { lead: [one], activity: activities } }, 0);
  const agreement = salesQuestion(rule, { calendar, from: '2026-01-01', until: '2026-05-01' });
  return (await ledger.answer(questions({ now: instant(wallClock), agreement }))).sales.all;
}

const at = (wallClock: string, fields: Partial<Lead> = {}): Lead =>
  lead('1', { createdAt: instant(wallClock), ...fields });
const call = (id: string, wallClock: string, fields: Partial<Activity> = {}): Activity =>
  activity(id, { leadId: 'crm:1', at: instant(wallClock), ...fields });

describe('the deadline of a first response', () => {
  it.each([
    ['in the same window', '2026-01-12T10:00', 1, '2026-01-12T11:00'],
    ['exactly at closing time', '2026-01-12T16:00', 1, '2026-01-12T17:00'],
    ['over a weekend', '2026-01-09T16:30', 1, '2026-01-12T09:30'],
    ['from a Saturday', '2026-01-10T11:00', 1, '2026-01-12T10:00'],
    ['over Easter', '2026-04-02T16:00', 2, '2026-04-07T10:00'],
    ['over the change to summer time', '2026-03-27T16:30', 1, '2026-03-30T09:30'],
    ['of more than a day', '2026-01-12T10:00', 20, '2026-01-14T14:00'],
  ])('%s: started %s, with %i h, is %s', async (_, start, hours, due) => {
    const terms = { withinMs: hours * hour };
    expect(await stateOf(at(start), { terms }, due)).toMatchObject({ running: 1, overdue: 0 });
    const answered = at(start, { firstResponseAt: instant(due) });
    expect(await stateOf(answered, { terms }, '2026-04-30T12:00')).toMatchObject({ met: 1, late: 0 });
    const tooLate = at(start, { firstResponseAt: instant(due) + 1 });
    expect(await stateOf(tooLate, { terms }, '2026-04-30T12:00')).toMatchObject({ met: 0, late: 1 });
  });
});

describe('persistence: two attempts within one working day', () => {
  const terms = { attempts: { count: 2, withinDays: 1 } };
  const one = [call('1', '2026-01-12T11:00')];
  const two = [...one, call('2', '2026-01-13T23:59')];

  it.each<[string, Lead, readonly Activity[], 'kept' | 'missed']>([
    ['two calls by the end of the next day', at('2026-01-12T10:00'), two, 'kept'],
    ['one call', at('2026-01-12T10:00'), one, 'missed'],
    ['the second call a day later', at('2026-01-12T10:00'), [...one, call('2', '2026-01-14T00:00')], 'missed'],
    [
      'an incoming call',
      at('2026-01-12T10:00'),
      [...one, call('2', '2026-01-13T10:00', { outbound: false })],
      'missed',
    ],
    [
      'an automatic mail',
      at('2026-01-12T10:00'),
      [...one, call('2', '2026-01-13T10:00', { automated: true })],
      'missed',
    ],
    ['qualified before', at('2026-01-12T10:00', { sqlAt: instant('2026-01-13T16:00') }), one, 'kept'],
    ['rejected before', at('2026-01-12T10:00', { rejectedAt: instant('2026-01-13T16:00') }), [], 'kept'],
    ['accepted alone', at('2026-01-12T10:00', { acceptedAt: instant('2026-01-13T16:00') }), one, 'missed'],
    ['a counter of two', at('2026-01-12T10:00', { attempts: 2 }), [], 'kept'],
    ['a counter of one', at('2026-01-12T10:00', { attempts: 1 }), [], 'missed'],
    ['a counter beside one call', at('2026-01-12T10:00', { attempts: 2 }), one, 'missed'],
    [
      'a counter whose first response came after',
      at('2026-01-12T10:00', { attempts: 2, firstResponseAt: instant('2026-01-14T09:00') }),
      [],
      'missed',
    ],
  ])('with %s is %3$s', async (_, of, activities, outcome) => {
    const { attempts } = (await stateOf(of, { terms, activities }, '2026-02-02T10:00')) ?? {};
    expect(attempts).toEqual({ kept: 0, missed: 0, open: 0, [outcome]: 1 });
  });

  it('is decided with the last instant of the day, not before', async () => {
    const activities = two;
    const created = at('2026-01-12T10:00');
    const lastInstant = instant('2026-01-14T00:00') - 1;
    const ledger = await memoryLedger();
    const rule = ruleOf({ terms: [termsOf(terms)] });
    await ledger.setResponseRule(rule, laidDown(calendar));
    await ledger.apply('crm', { cursor: '1', records: { lead: [created], activity: activities } }, 0);
    const agreement = salesQuestion(rule, { from: '2026-01-01', until: '2026-02-01' });
    const attemptsAt = async (now: number) => (await ledger.answer(questions({ now, agreement }))).sales.all?.attempts;
    expect(await attemptsAt(lastInstant - 1)).toEqual({ kept: 0, missed: 0, open: 1 });
    expect(await attemptsAt(lastInstant)).toEqual({ kept: 1, missed: 0, open: 0 });
  });

  it.each([
    ['Friday', '2026-01-09T10:00', '2026-01-13T00:00'],
    ['Friday after hours', '2026-01-09T20:00', '2026-01-13T00:00'],
    ['Saturday, counting as Monday', '2026-01-10T11:00', '2026-01-14T00:00'],
    ['Maundy Thursday', '2026-04-02T10:00', '2026-04-08T00:00'],
    ['Good Friday, counting as Tuesday', '2026-04-03T10:00', '2026-04-09T00:00'],
    ['the Friday before summer time', '2026-03-27T10:00', '2026-03-31T00:00'],
  ])('of a clock started on %s, %s, is due before %s', async (_, start, end) => {
    const before = end.replace(/T.*/, 'T00:00');
    expect((await stateOf(at(start), { terms }, before))?.attempts).toMatchObject({ missed: 1, open: 0 });
    const dayBefore = calendar.addDays(end.slice(0, 10), -1);
    expect((await stateOf(at(start), { terms }, `${dayBefore}T23:59`))?.attempts).toMatchObject({ missed: 0, open: 1 });
  });
});

describe('disposition within one working day', () => {
  const terms = { dispositionWithinDays: 1 };
  const decided = (fields: { readonly [F in 'acceptedAt' | 'rejectedAt' | 'sqlAt']?: string }): Lead =>
    at(
      '2026-01-12T10:00',
      Object.fromEntries(Object.entries(fields).map(([field, wallClock]) => [field, instant(wallClock)])),
    );

  it.each<[string, Lead, string, 'kept' | 'missed' | 'open']>([
    ['accepted the next day', decided({ acceptedAt: '2026-01-13T23:59' }), '2026-01-13T23:59', 'kept'],
    ['rejected at once', decided({ rejectedAt: '2026-01-12T10:00' }), '2026-01-12T10:00', 'kept'],
    ['qualified, which implies accepted', decided({ sqlAt: '2026-01-13T10:00' }), '2026-01-13T10:00', 'kept'],
    ['accepted too late', decided({ acceptedAt: '2026-01-14T00:00' }), '2026-01-20T10:00', 'missed'],
    ['not accepted yet', decided({ acceptedAt: '2026-01-13T12:00' }), '2026-01-13T11:00', 'open'],
    ['nothing, the day after', decided({}), '2026-01-14T00:00', 'missed'],
  ])('with %s, seen at %3$s, is %4$s', async (_, of, seen, outcome) => {
    const { disposition } = (await stateOf(of, { terms }, seen)) ?? {};
    expect(disposition).toEqual({ kept: 0, missed: 0, open: 0, [outcome]: 1 });
  });

  it.each<[string, Lead, number, number]>([
    ['accepted', decided({ acceptedAt: '2026-01-13T10:00' }), 1, 0],
    ['qualified alone', decided({ sqlAt: '2026-01-13T10:00' }), 1, 0],
    ['accepted, then rejected', decided({ acceptedAt: '2026-01-13T10:00', rejectedAt: '2026-01-14T10:00' }), 0, 1],
    ['rejected, then accepted', decided({ acceptedAt: '2026-01-14T10:00', rejectedAt: '2026-01-13T10:00' }), 1, 0],
    ['both at one instant', decided({ acceptedAt: '2026-01-13T10:00', rejectedAt: '2026-01-13T10:00' }), 1, 0],
    [
      'accepted, rejected, then qualified',
      decided({ acceptedAt: '2026-01-12T10:00', rejectedAt: '2026-01-13T10:00', sqlAt: '2026-01-14T10:00' }),
      1,
      0,
    ],
    ['decided after now', decided({ acceptedAt: '2026-01-21T10:00' }), 0, 0],
    ['rejected after now', decided({ acceptedAt: '2026-01-13T10:00', rejectedAt: '2026-01-21T10:00' }), 1, 0],
  ])('acceptance: %s is %i accepted, %i rejected', async (_, of, accepted, rejected) => {
    expect(await stateOf(of, { terms }, '2026-01-20T10:00')).toMatchObject({ handedOver: 1, accepted, rejected });
  });
});

describe('leads worked', () => {
  it.each<[string, Lead, readonly Activity[], string, number]>([
    ['a call', at('2026-01-12T10:00'), [call('1', '2026-01-12T11:00')], '2026-01-12T11:00', 1],
    ['a call after now', at('2026-01-12T10:00'), [call('1', '2026-01-12T11:00')], '2026-01-12T10:59', 0],
    ['a call before it came in', at('2026-01-12T10:00'), [call('1', '2026-01-12T09:00')], '2026-01-13T10:00', 0],
    [
      'a first response',
      at('2026-01-12T10:00', { firstResponseAt: instant('2026-01-12T12:00') }),
      [],
      '2026-01-12T12:00',
      1,
    ],
    ['an unanswered counter', at('2026-01-12T10:00', { attempts: 1 }), [], '2026-01-12T10:00', 1],
    ['nothing', at('2026-01-12T10:00'), [], '2026-01-20T10:00', 0],
  ])('with %s, seen at %3$s, are %4$i', async (_, of, activities, seen, worked) => {
    expect(await stateOf(of, { terms: {}, activities }, seen)).toMatchObject({ handedOver: 1, worked });
  });
});
