import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { refusalProblems } from '../../../shared/domain/refusals.ts';
import type { Refusal, SourceStatus } from '../../../shared/domain/source-status.ts';

function source(accepted: number, refusals: readonly Refusal[]): SourceStatus {
  return {
    id: 'crm',
    label: 'CRM export',
    kind: 'csv',
    state: 'live',
    asOf: 0,
    nextTryAt: null,
    pollEveryMs: 60_000,
    problem: null,
    accepted: { deal: accepted },
    refusals,
  };
}

const noStage = (count: number): Refusal => ({ entity: 'deal', reason: 'stage is empty', count, example: 'D7, 12' });

describe('refused rows', () => {
  it('are told on the wall when they are many', () => {
    const [problem] = refusalProblems([source(90, [noStage(10)])]);
    expect(problem && problemSentence(problem)).toContain(
      '10 of 100 rows from CRM export could not be used, most of them because stage is empty (for example: D7, 12)',
    );
  });

  it('are told by their most frequent reason', () => {
    const noDate = { entity: 'deal', reason: 'createdAt is not a date', count: 4, example: 'soon' };
    expect(refusalProblems([source(1, [noDate, noStage(5)])])).toMatchObject([
      { params: { refused: 9, of: 10, reason: 'stage is empty' } },
    ]);
  });

  it('are not told on the wall when they are few', () => {
    expect(refusalProblems([source(95, [noStage(5)])])).toEqual([]);
  });

  it('are none when only a value was left out', () => {
    const leftOut = { entity: 'deal', reason: 'amount is not a number: value left out', count: 50, example: 'abc' };
    expect(refusalProblems([source(50, [leftOut])])).toEqual([]);
  });
});
