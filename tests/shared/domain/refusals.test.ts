import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { refusalProblems } from '../../../shared/domain/refusals.ts';
import type { Refusal, SourceStatus } from '../../../shared/domain/source-status.ts';
import { textsFor } from '../../../shared/texts/texts.ts';

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

const noStage = (count: number): Refusal => ({ entity: 'deal', reason: 'empty "Stage"', count, example: 'D7, 12' });

describe('refused rows', () => {
  it('are told on the wall when they are many', () => {
    const [problem] = refusalProblems([source(90, [noStage(10)])], 'en');
    expect(problem && problemSentence(problem)).toContain(
      '10 of 100 rows from CRM export could not be used, most of them because "Stage" is empty (for example: D7, 12)',
    );
  });

  it('are told in the language of the wall', () => {
    const [problem] = refusalProblems([source(90, [noStage(10)])], 'de-AT');
    expect(problem && problemSentence(problem, textsFor('de-AT'))).toBe(
      '10 von 100 Zeilen aus CRM export waren nicht brauchbar, meistens deshalb: "Stage" ist leer (zum Beispiel: D7, 12). Wer sie exportiert, kann das richten; die anderen Zeilen zählen.',
    );
  });

  it('are told by their most frequent reason', () => {
    const noDate = { entity: 'deal', reason: 'notDate "Created"', count: 4, example: 'soon' };
    expect(refusalProblems([source(1, [noDate, noStage(5)])], 'en')).toMatchObject([
      { params: { refused: 9, of: 10, reason: '"Stage" is empty' } },
    ]);
  });

  it('are not told on the wall when they are few', () => {
    expect(refusalProblems([source(95, [noStage(5)])], 'en')).toEqual([]);
  });

  it('are none when only a value was left out', () => {
    const leftOut = { entity: 'deal', reason: 'leftOut notNumber "Amount"', count: 50, example: 'abc' };
    expect(refusalProblems([source(50, [leftOut])], 'en')).toEqual([]);
  });
});
