import type { JoinView } from '../../shared/domain/joins-view.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';
import { asOf } from './wins-view.ts';

/** A live source of a company's own, asked every half a minute. */
export function buildSource(source: Partial<SourceStatus> = {}): SourceStatus {
  return {
    id: 'crm',
    label: 'CRM',
    kind: 'hubspot',
    state: 'live',
    asOf: asOf - 20_000,
    nextTryAt: asOf + 10_000,
    pollEveryMs: 30_000,
    problem: null,
    accepted: { lead: 12_140, deal: 3_412, activity: 48_210 },
    refusals: [],
    ...source,
  };
}

/** Three of four deals found their lead. */
export function buildJoin(join: Partial<JoinView> = {}): JoinView {
  return {
    leads: 'Marketing list',
    deals: 'CRM',
    by: 'email',
    count: 412,
    joined: 309,
    rate: 0.75,
    unjoined: [
      { reason: 'noKey', count: 61, example: 'Fleet contract' },
      { reason: 'noLead', count: 42, example: 'Depot north' },
    ],
    ...join,
  };
}
