/** As time passes only some answers are worked out anew, from the records that wait for something. */
import { expect, test } from 'vitest';
import type { Aggregates } from '../../../../../shared/domain/aggregates.ts';
import type { Instant, Lead } from '../../../../../shared/domain/records.ts';
import { instant } from '../../../../builders/instant.ts';
import { agreementOf, questions } from '../../../../builders/questions.ts';
import { deal, lead } from '../../../../builders/records.ts';
import { laidDown, ruleOf, stretchOf, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const minute = 60_000;
const span = { from: instant('2026-01-01T00:00'), until: instant('2026-02-01T00:00') };
const promised = { attempts: { count: 2, withinDays: 1 }, dispositionWithinDays: 2 };
const rule = ruleOf(
  stretchOf({ terms: [termsOf(promised), termsOf({ ...promised, leadType: 'demo', withinMs: 20 * minute })] }),
);
const asked = questions({
  agreement: agreementOf(span),
  waiting: { leadTypes: [null, 'DEMO'] },
  funnel: { span, stages: ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] },
});

/** Leads that come in for a week, some of them answered, decided or won later on. */
const leads = Array.from({ length: 60 }, (_, n): Lead => {
  const createdAt = instant('2026-01-12T08:00') + n * 137 * minute;
  const after = (is: boolean, minutes: number): Instant | undefined => (is ? createdAt + minutes * minute : undefined);
  return lead(String(n), {
    createdAt,
    leadType: n % 3 ? 'demo' : 'content',
    attempts: n % 4,
    mqlAt: after(n % 5 > 0, 10 * (n % 7)),
    firstResponseAt: after(n % 2 > 0, 13 * (n % 11)),
    acceptedAt: after(n % 4 === 1, 400 + 90 * (n % 13)),
    sqlAt: after(n % 8 === 1, 2000),
    rejectedAt: after(n % 4 === 2, 700 + 200 * (n % 9)),
  });
});
const deals = leads
  .filter((_, n) => n % 8 === 1)
  .map(({ id, createdAt }, n) =>
    deal(id, {
      leadId: id,
      createdAt: createdAt + 3000 * minute,
      wonAt: n % 2 ? createdAt + 5000 * minute : undefined,
    }),
  );

/** A quarter of a minute, some minutes, hours, and over the weekend. */
const steps = [0, 0.25, 7, 13, 20, 1, 60, 59, 180, 240, 600, 3, 900, 1440, 30, 4000, 0.25, 2880, 10];

test('answers are those of a first asking at every moment', async () => {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laidDown());
  await ledger.apply('crm', { cursor: '1', records: { lead: leads, deal: deals } }, span.from);
  const moments = steps.map((_, k) => asked.now + steps.slice(0, k + 1).reduce((sum, step) => sum + step * minute, 0));
  const answerAt = async (now: Instant): Promise<Aggregates> => ledger.answer({ ...asked, now });

  const forwards: Aggregates[] = [];
  for (const now of moments) forwards.push(await answerAt(now));
  // Backwards nothing that was kept is of use.
  const backwards: Aggregates[] = [];
  for (const now of moments.toReversed()) backwards.unshift(await answerAt(now));

  expect(forwards).toEqual(backwards);
  // Otherwise this would show nothing.
  expect(new Set(backwards.map(({ sales }) => JSON.stringify(sales))).size).toBeGreaterThan(8);
  expect(new Set(backwards.map(({ funnel }) => JSON.stringify(funnel))).size).toBeGreaterThan(8);
});

test('deadlines that pass between two records move their leads on', async () => {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laidDown());
  const waiting = lead('w', { createdAt: instant('2026-01-12T09:00') });
  await ledger.apply('crm', { cursor: '1', records: { lead: [waiting] } }, span.from);
  const countsAt = async (now: Instant) => {
    const { all, history } = (await ledger.answer({ ...asked, now })).sales;
    return {
      overdue: all?.overdue,
      running: all?.running,
      attempts: all?.attempts,
      missed: history.map((day) => day.responseMissed),
    };
  };
  const open = { kept: 0, missed: 0, open: 1 };
  expect(await countsAt(instant('2026-01-12T10:00'))).toEqual({ overdue: 0, running: 1, attempts: open, missed: [0] });
  expect(await countsAt(instant('2026-01-12T10:00') + 1)).toEqual({
    overdue: 1,
    running: 0,
    attempts: open,
    missed: [1],
  });
  const missed = { kept: 0, missed: 1, open: 0 };
  expect(await countsAt(instant('2026-01-14T09:00'))).toEqual({
    overdue: 1,
    running: 0,
    attempts: missed,
    missed: [1, 0],
  });
});
