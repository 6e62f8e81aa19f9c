import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { told, untoldProblems } from '../../../shared/domain/told.ts';
import { aConfig } from '../../builders/config.ts';

type Source = ConfigDocument['sources'][number];

const leads = (columns: Record<string, string>): Source => ({
  kind: 'csv',
  id: 'crm',
  files: [{ entity: 'lead', from: 'leads.csv', columns: { id: 'id', createdAt: 'created', ...columns } }],
});
const deals: Source = {
  kind: 'csv',
  id: 'deals',
  files: [{ entity: 'deal', from: 'deals.csv', columns: { id: 'id', stage: 'stage' } }],
};
const calls: Source = {
  kind: 'csv',
  id: 'calls',
  files: [{ entity: 'activity', from: 'calls.csv', columns: { id: 'id', at: 'at' } }],
};

describe('what the sources tell', () => {
  it.each<[string, Source[], Partial<ReturnType<typeof told>>]>([
    ['everything, of the demo', [{ kind: 'demo', id: 'demo' }], { lead: true, mql: true, responses: true }],
    ['nothing of leads, from deals alone', [deals], { lead: false, mql: false, sql: false, responses: false }],
    ['that leads came in, from their creation', [leads({})], { lead: true, mql: false, responses: false }],
    ['hand-over and qualification, each by its column', [leads({ mqlAt: 'mql' })], { mql: true, sql: false }],
    ['responses, from a column', [leads({ firstResponseAt: 'answered' })], { responses: true, decisions: false }],
    ['responses, from attempts', [leads({ attempts: 'calls' })], { responses: true }],
    ['responses, from activities of another source', [leads({}), calls], { lead: true, responses: true }],
    ['decisions, from any of their columns', [leads({ rejectedAt: 'rejected' })], { decisions: true }],
  ])('is %s', (_, sources, expected) => {
    expect(told(aConfig({ sources }).sources)).toMatchObject(expected);
  });
});

describe('a promise that no source tells of', () => {
  it('is said, with what to do about it', () => {
    const { agreement, sources } = aConfig({ sources: [deals] });
    const [version] = agreement?.versions ?? [];
    if (!version) throw new Error('no version');
    expect(untoldProblems(version, told(sources)).map((problem) => problemSentence(problem))).toEqual([
      'No source tells Tandem when leads are handed over, so nobody can say whether that promise is kept. Whoever set Tandem up can name the column mqlAt in the config.',
      'No source tells Tandem when leads are answered, so nobody can say whether that promise is kept. Whoever set Tandem up can name the column firstResponseAt or a file of activities in the config.',
    ]);
  });

  it('is nothing to say where all is told', () => {
    const { agreement, sources } = aConfig();
    const [version] = agreement?.versions ?? [];
    if (!version) throw new Error('no version');
    expect(untoldProblems(version, told(sources))).toEqual([]);
  });
});
