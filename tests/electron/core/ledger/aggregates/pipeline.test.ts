import { expect, test } from 'vitest';
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import type { PipelineAnswer, PipelineQuestion } from '../../../../../shared/domain/pipeline-answer.ts';
import type { RecordBatch } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { activity, deal, person } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const noon = day(16) + 12 * 3_600_000;

/** The week of Monday, 12 January; it is Friday noon. */
const asked: PipelineQuestion = {
  pipelines: [null],
  closing: { fromDay: '2026-01-01', untilDay: '2026-02-01' },
  thisWeek: { from: day(12), until: day(19) },
  lastWeek: { from: day(5), until: day(12) },
  lastWeekByNow: { from: day(5), until: day(9) + 12 * 3_600_000 },
};

async function answered(
  records: RecordBatch,
  pipeline: Partial<PipelineQuestion> = {},
  changes: Partial<SnapshotQuestions> = {},
): Promise<PipelineAnswer> {
  const ledger = await ledgerWith(records);
  const answer = await ledger.answer(questions({ now: noon, pipeline: { ...asked, ...pipeline }, ...changes }));
  if (!answer.pipeline) throw new Error('no answer');
  return answer.pipeline;
}

const nobody = { calls: 0, emails: 0, meetings: 0, messages: 0, other: 0, attempts: 0 };

test('nobody asks, and there is no answer', async () => {
  const ledger = await ledgerWith({ deal: [deal('1')] });
  expect((await ledger.answer(questions())).pipeline).toBeNull();
});

test('open deals are counted by stage, most value first, those won or lost by now left out', async () => {
  const { pipelines } = await answered({
    deal: [
      deal('1', { stage: 'Talks', amount: 100_00 }),
      deal('2', { stage: 'Offer', amount: 500_00 }),
      deal('3', { stage: 'Offer', amount: 700_00 }),
      deal('to be won', { stage: 'Offer', amount: 1, wonAt: day(20) }),
      deal('won', { stage: 'Offer', wonAt: day(15) }),
      deal('lost', { stage: 'Talks', lostAt: day(15) }),
      deal('to come', { stage: 'Talks', createdAt: day(18) }),
    ],
  });
  expect(pipelines).toMatchObject([
    {
      pipeline: null,
      open: { deals: 4, value: 1300_01, valued: 4 },
      stages: [
        { stage: 'Offer', deals: 3, value: 1200_01 },
        { stage: 'Talks', deals: 1, value: 100_00 },
      ],
    },
  ]);
});

test('a stage knows since when its oldest deal is in it, as far as any says so and it has happened', async () => {
  const { pipelines } = await answered({
    deal: [
      deal('1', { stage: 'Talks', stageEnteredAt: day(10) }),
      deal('2', { stage: 'Talks', stageEnteredAt: day(3) }),
      deal('3', { stage: 'Talks' }),
      deal('4', { stage: 'Offer', stageEnteredAt: day(17) }),
    ],
  });
  expect(pipelines[0]?.stages).toMatchObject([
    { stage: 'Talks', enteredAt: day(3) },
    { stage: 'Offer', enteredAt: null },
  ]);
});

test('each pipeline asked about has its own counts, in any case and with blanks around it', async () => {
  const deals = [
    deal('1', { pipeline: ' new BUSINESS', amount: 1 }),
    deal('2', { pipeline: 'Renewals', amount: 20 }),
    deal('3', { amount: 300 }),
  ];
  const { pipelines } = await answered({ deal: deals }, { pipelines: ['New business', null, 'Partners'] });
  expect(pipelines.map(({ pipeline, open }) => [pipeline, open.deals, open.value])).toEqual([
    ['New business', 1, 1],
    [null, 3, 321],
    ['Partners', 0, 0],
  ]);
});

test.each([
  ['the day before the first', '2025-12-31', 0],
  ['the first day', '2026-01-01', 1],
  ['the last day', '2026-01-31', 1],
  ['the day after the last', '2026-02-01', 0],
])('a deal that is expected to close on %s', async (_, expectedCloseOn, deals) => {
  const { pipelines } = await answered({ deal: [deal('1', { expectedCloseOn }), deal('of no day')] });
  expect(pipelines[0]?.closing).toEqual({ deals, value: deals * 100_00, valued: deals });
});

test('where no goal asks for it, nothing closes', async () => {
  const { pipelines } = await answered({ deal: [deal('1', { expectedCloseOn: '2026-01-20' })] }, { closing: null });
  expect(pipelines[0]?.closing).toEqual({ deals: 0, value: 0, valued: 0 });
});

test('amounts are in the currency asked for; those without a rate add nothing, and their deals count', async () => {
  const { pipelines } = await answered(
    { deal: [deal('1', { amount: 100_00, currency: 'USD' }), deal('2', { amount: 1, currency: 'JPY' })] },
    {},
    { exchange: [{ from: day(1), currency: 'USD', factor: 0.5 }] },
  );
  expect(pipelines[0]?.open).toEqual({ deals: 2, value: 50_00, valued: 1 });
});

test('acts count by their kind, this week up to now and last week up to as much of it', async () => {
  const at = (date: number, kind: 'call' | 'email' | 'meeting' | 'message' | 'other', outbound = true) =>
    activity(`${kind} ${date} ${String(outbound)}`, { at: day(date), kind, outbound });
  const { thisWeek, lastWeekByNow } = await answered({
    activity: [
      at(4, 'call'),
      at(5, 'call'),
      at(9, 'meeting'),
      at(10, 'meeting'),
      at(12, 'call'),
      at(13, 'call', false),
      at(14, 'email'),
      at(15, 'message'),
      at(16, 'meeting'),
      at(17, 'other'),
    ],
  });
  expect(thisWeek).toEqual({ calls: 2, emails: 1, meetings: 1, messages: 1, other: 0, attempts: 4 });
  expect(lastWeekByNow).toEqual({ ...nobody, calls: 1, meetings: 1, attempts: 2 });
});

test('what a machine or somebody of marketing did is no work of sales; what nobody knows of whom is', async () => {
  const { thisWeek } = await answered({
    person: [person('m', { team: 'marketing' }), person('s', { team: 'sales' })],
    activity: [
      activity('1', { at: day(13), kind: 'email', automated: true }),
      activity('2', { at: day(13), kind: 'call', personId: 'crm:m' }),
      activity('3', { at: day(13), kind: 'call', personId: 'crm:s' }),
      activity('4', { at: day(13), kind: 'call', personId: 'crm:unheard-of' }),
      activity('5', { at: day(13), kind: 'call', personId: undefined }),
    ],
  });
  expect(thisWeek).toEqual({ ...nobody, calls: 3, attempts: 3 });
});
