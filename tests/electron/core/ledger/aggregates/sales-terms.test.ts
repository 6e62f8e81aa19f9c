import { describe, expect, it } from 'vitest';
import type { AgreementQuestion, ResponseRule, SalesAnswer } from '../../../../../shared/domain/agreement-answer.ts';
import type { Lead } from '../../../../../shared/domain/records.ts';
import { hour, instant, minute } from '../../../../builders/instant.ts';
import { questions } from '../../../../builders/questions.ts';
import { lead, person } from '../../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const january = { from: '2026-01-01', until: '2026-02-01' };

async function answered(
  leads: readonly Lead[],
  rule: ResponseRule,
  wallClock = '2026-01-30T12:00',
  question: AgreementQuestion = salesQuestion(rule, january),
): Promise<SalesAnswer> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laidDown());
  const people = [person('7', { name: 'Ada Byron' }), person('8', { name: 'Bea' }), person('9', { name: 'Cleo' })];
  await ledger.apply('crm', { cursor: '1', records: { lead: leads, person: people } }, 0);
  return (await ledger.answer(questions({ now: instant(wallClock), agreement: question }))).sales;
}

const after = (wallClock: string, ms: number): Pick<Lead, 'createdAt' | 'firstResponseAt'> => ({
  createdAt: instant(wallClock),
  firstResponseAt: instant(wallClock) + ms,
});

describe('terms', () => {
  it('are those of the lead type, in any case, and of the version at the start of the clock', async () => {
    const rule = ruleOf(
      {
        from: instant('2026-01-12T00:00'),
        terms: [termsOf({ withinMs: 4 * hour }), termsOf({ leadType: 'Demo', withinMs: 15 * minute })],
      },
      {
        from: instant('2026-01-14T00:00'),
        terms: [termsOf({ withinMs: 4 * hour }), termsOf({ leadType: 'Demo', withinMs: 5 * minute })],
      },
    );
    const leads = [
      lead('before the agreement', after('2026-01-09T10:00', hour)),
      lead('met', { ...after('2026-01-12T10:00', 10 * minute), leadType: ' demo' }),
      lead('late by the new terms', { ...after('2026-01-14T10:00', 10 * minute), leadType: 'DEMO' }),
      lead('of another type', { ...after('2026-01-14T10:00', hour), leadType: 'Newsletter' }),
      lead('of no type', after('2026-01-14T10:00', hour)),
    ];
    const { byLeadType, all } = await answered(leads, rule);
    expect(byLeadType).toMatchObject([
      { leadType: 'Demo', withinMs: 5 * minute, met: 1, late: 1, handedOver: 2 },
      { leadType: null, withinMs: 4 * hour, met: 2, late: 0, handedOver: 2 },
    ]);
    expect(all).toMatchObject({ leadType: null, withinMs: 4 * hour, met: 3, late: 1, handedOver: 4 });
  });

  it('added later leave what came before as it was', async () => {
    const old = { terms: [termsOf({ withinMs: 2 * hour, dispositionWithinDays: 1 })] };
    const stricter = { from: instant('2026-01-15T00:00'), terms: [termsOf({ withinMs: hour })] };
    const leads = [
      lead('old', after('2026-01-14T10:00', 90 * minute)),
      // Its clock starts by the old terms and goes on under the new ones.
      lead('between', after('2026-01-14T16:30', 18 * hour)),
      lead('new', after('2026-01-15T10:00', 90 * minute)),
    ];
    const { all } = await answered(leads, ruleOf(old, stricter));
    expect(all).toMatchObject({ met: 2, late: 1, withinMs: hour, disposition: { kept: 0, missed: 2, open: 0 } });
    const before = await answered(leads.slice(0, 2), ruleOf(old));
    const since = await answered(leads.slice(0, 2), ruleOf(old, stricter));
    expect(since).toEqual(before);
  });

  it('hold from the start of the clock as they themselves name it', async () => {
    const rule = ruleOf(
      { clockStart: ['created'], terms: [termsOf({ withinMs: 8 * hour })] },
      { from: instant('2026-01-15T00:00'), clockStart: ['assigned', 'created'], terms: [termsOf()] },
    );
    const leads = [
      lead('assigned before', { createdAt: instant('2026-01-13T10:00'), assignedAt: instant('2026-01-14T10:00') }),
      lead('assigned since', { createdAt: instant('2026-01-13T10:00'), assignedAt: instant('2026-01-16T10:00') }),
    ];
    const waiting = async (wallClock: string) => (await answered(leads, rule, wallClock)).all;
    // By the old terms: eight working hours from Tuesday 10:00. By the new ones: one from Friday 10:00. On Wednesday nobody
    // knows yet that one of them will be assigned on Friday.
    expect(await waiting('2026-01-14T10:00')).toMatchObject({ handedOver: 2, running: 2, overdue: 0 });
    expect(await waiting('2026-01-16T10:30')).toMatchObject({ handedOver: 2, running: 1, overdue: 1 });
    expect(await waiting('2026-01-16T11:30')).toMatchObject({ handedOver: 2, running: 0, overdue: 2 });
  });

  it('are none where no agreement is in force', async () => {
    const rule = ruleOf({}, { from: instant('2026-01-14T00:00'), terms: null });
    const leads = [lead('1', after('2026-01-13T10:00', 0)), lead('2', after('2026-01-14T10:00', 0))];
    expect((await answered(leads, rule)).all).toMatchObject({ handedOver: 1, met: 1 });
  });
});

describe('a trial', () => {
  const owned = (...owners: readonly (string | undefined)[]): readonly Lead[] =>
    owners.map((ownerId, index) => lead(`${index}`, { ...after('2026-01-13T10:00', 0), ownerId }));

  it.each([
    ['an id as the source has it', ['7']],
    ['a full id, in any case', ['CRM:7']],
    ['a name, in any case', [' ada BYRON']],
    ['all of these', ['7', 'crm:7', 'Ada Byron']],
  ])('counts the leads of owners known by %s', async (_, owners) => {
    const leads = owned('crm:7', 'crm:8', undefined, 'crm:7');
    const { all, history } = await answered(leads, ruleOf({ owners }));
    expect(all).toMatchObject({ handedOver: 2, met: 2 });
    expect(history).toMatchObject([{ responseMet: 2, handedOver: 2 }]);
  });

  it('knows an owner of whom no record tells by the id alone', async () => {
    expect((await answered(owned('crm:17', 'crm:18'), ruleOf({ owners: ['17'] }))).all).toMatchObject({
      handedOver: 1,
    });
  });

  it('counts nobody else, while the versions around it count everybody', async () => {
    const rule = ruleOf(
      { owners: ['Bea'] },
      { from: instant('2026-01-14T00:00') },
      { from: instant('2026-01-15T00:00'), owners: ['Cleo', 'nobody'] },
    );
    const leads = ['2026-01-13T10:00', '2026-01-14T10:00', '2026-01-15T10:00'].flatMap((wallClock) =>
      ['crm:7', 'crm:8', 'crm:9'].map((ownerId) =>
        lead(`${wallClock} ${ownerId}`, { ...after(wallClock, 0), ownerId }),
      ),
    );
    const { history } = await answered(leads, rule);
    expect(history.map(({ day, handedOver }) => [day, handedOver])).toEqual([
      [12, 1],
      [13, 3],
      [14, 1],
    ]);
  });
});

describe('periods', () => {
  it('hold the leads whose clocks started in them, and the last is the one told of', async () => {
    const rule = ruleOf();
    const question = salesQuestion(rule, { from: '2026-01-05', until: '2026-01-19' });
    const [first, middle, end] = ['2026-01-05', '2026-01-12', '2026-01-19'].map((day) => instant(`${day}T00:00`));
    if (first === undefined || middle === undefined || end === undefined) throw new Error('no instants');
    const salesPeriods = [
      { from: first, until: middle },
      { from: middle, until: end },
    ];
    const leads = [
      lead('1', { createdAt: instant('2026-01-09T16:30') }),
      lead('2', { createdAt: instant('2026-01-12T10:00'), assignedAt: instant('2026-01-13T10:00') }),
    ];
    const { all, history } = await answered(leads, rule, '2026-01-14T12:00', { ...question, salesPeriods });
    expect(all).toMatchObject({ handedOver: 1, overdue: 1 });
    // The first was handed over on the Friday of its period and missed on the Monday after it.
    expect(history).toMatchObject([
      { period: 0, day: 4, handedOver: 1, responseMissed: 0 },
      { period: 0, day: 7, handedOver: 0, responseMissed: 1 },
      { period: 1, day: 8, handedOver: 1, responseMissed: 1 },
    ]);
  });
});
