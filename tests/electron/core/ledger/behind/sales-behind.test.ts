import { describe, expect, it } from 'vitest';
import type { RecordsQuestion } from '../../../../../shared/domain/behind.ts';
import { agreementOf } from '../../../../builders/questions.ts';
import { lead } from '../../../../builders/records.ts';
import { listed } from './listed-behind.ts';

const hour = 3_600_000;
const day = (date: number, hours = 0): number => Date.UTC(2026, 0, date, hours);
const january = { from: day(1), until: day(32) };

describe("sales' promise of an answer within an hour", () => {
  /** Monday, 12 January; Berlin opens at 8 UTC. */
  const records = {
    lead: [
      lead('met', { createdAt: day(12, 9), firstResponseAt: day(12, 10) }),
      lead('late', { createdAt: day(12, 9), firstResponseAt: day(12, 11), acceptedAt: day(13) }),
      lead('overdue', { createdAt: day(12, 9), rejectedAt: day(13) }),
      lead('running', { createdAt: day(16, 11) + 1 }),
    ],
  };

  it.each<[Extract<RecordsQuestion, { of: 'sales' }>['part'], readonly (readonly [string, number, string | null])[]]>([
    [
      'response',
      [
        ['late', 0, 'late'],
        ['met', 1, 'met'],
        ['overdue', 0, 'overdue'],
      ],
    ],
    ['overdue', [['overdue', 1, 'overdue']]],
    ['running', [['running', 1, 'running']]],
    [
      'waiting',
      [
        ['late', 2 * hour, 'late'],
        ['met', hour, 'met'],
      ],
    ],
    [
      'speed',
      [
        ['late', 2 * hour, null],
        ['met', hour, null],
      ],
    ],
    [
      'worked',
      [
        ['late', 1, 'worked'],
        ['met', 1, 'worked'],
        ['overdue', 0, 'not worked'],
        ['running', 0, 'not worked'],
      ],
    ],
    [
      'acceptance',
      [
        ['late', 1, 'accepted'],
        ['overdue', 0, 'rejected'],
      ],
    ],
    ['attempts', []],
  ])('%s', async (part, expected) => {
    const agreement = agreementOf(january);
    expect(await listed({ records, agreement, asked: { of: 'sales', part, terms: 'all' } })).toEqual(
      expected.map(([id, value, as]) => [`crm:${id}`, value, as]),
    );
  });
});
