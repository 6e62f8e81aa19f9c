import { describe, expect, it } from 'vitest';
import { boardHasContent } from '../../../shared/domain/board-content.ts';
import { buildAgreement, buildDocument } from '../../builders/agreement-view.ts';
import { buildClosedLoop } from '../../builders/closed-loop-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildTrendPoints, buildTrends } from '../../builders/trends-view.ts';

const seconds = 20;

describe('the agreement in words', () => {
  const promises = { kind: 'agreement-document', show: 'promises', seconds } as const;
  const definitions = { kind: 'agreement-document', show: 'definitions', seconds } as const;

  it('has something to show where it is written down, and nothing where a mask leaves its text out', () => {
    const masked = buildDocument({ goals: { marketing: '', sales: '' } });
    expect(boardHasContent(promises, buildSnapshot())).toBe(true);
    expect(boardHasContent(promises, buildSnapshot({ agreement: null }))).toBe(false);
    expect(boardHasContent(promises, buildSnapshot({ agreement: buildAgreement({ document: masked }) }))).toBe(false);
  });

  it('explains words where there are any', () => {
    const mql = { term: 'MQL', meaning: 'Handed over.', source: null };
    expect(boardHasContent(definitions, buildSnapshot({ definitions: [mql] }))).toBe(true);
    expect(boardHasContent(definitions, buildSnapshot())).toBe(false);
  });
});

describe('lead quality', () => {
  const bySource = { kind: 'lead-quality', by: 'source', seconds } as const;
  const byCampaign = { kind: 'lead-quality', by: 'campaign', seconds } as const;

  it('is shown by what there is', () => {
    const noCampaigns = buildSnapshot({ closedLoop: buildClosedLoop({ campaigns: [] }) });
    expect(boardHasContent(bySource, noCampaigns)).toBe(true);
    expect(boardHasContent(byCampaign, noCampaigns)).toBe(false);
    expect(boardHasContent(bySource, buildSnapshot({ closedLoop: null }))).toBe(false);
  });
});

describe('trends', () => {
  const board = { kind: 'trends', by: 'weeks', seconds } as const;

  it('are shown as soon as anything was decided or answered', () => {
    const quiet = buildTrendPoints([{ won: 0, lost: 0, responded: 0 }]);
    expect(boardHasContent(board, buildSnapshot({ trends: buildTrends() }))).toBe(true);
    expect(boardHasContent(board, buildSnapshot({ trends: buildTrends({ weeks: quiet }) }))).toBe(false);
    expect(boardHasContent(board, buildSnapshot({ trends: null }))).toBe(false);
  });
});
