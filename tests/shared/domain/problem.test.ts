import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { textsFor } from '../../../shared/texts/texts.ts';

const slow = { code: 'answerTooSlow', params: { address: 'https://crm.example', seconds: 30 } };

describe('the sentence of a problem', () => {
  it('is of the language it is asked in', () => {
    expect(problemSentence(slow)).toContain('The answer of https://crm.example stopped coming for 30 seconds.');
    expect(problemSentence(slow, textsFor('de'))).toContain('blieb 30 Sekunden lang aus.');
  });

  it('names what no source tells in the words of its language', () => {
    const untold = { code: 'promiseUntold', params: { what: 'decisions' } };
    expect(problemSentence(untold)).toBe(
      'No source tells Tandem what sales decides about leads, so nobody can say whether that promise is kept. Whoever set Tandem up can name the columns acceptedAt and rejectedAt in the config.',
    );
    expect(problemSentence(untold, textsFor('de'))).toMatch(
      /^Keine Quelle meldet Entscheidungen des Vertriebs über Leads;/,
    );
  });

  it.each([
    ['a code that is not known', { code: 'fromTheFuture', params: {} }],
    ['a code that every object has', { code: 'toString', params: {} }],
    ['a parameter that is missing', { code: 'answerTooSlow', params: {} }],
  ])('is a readable line for %s', (_, problem) => {
    expect(problemSentence(problem)).toBe(`Tandem reports "${problem.code}".`);
  });
});
