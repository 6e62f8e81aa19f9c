import type { Instant } from '../../shared/domain/records.ts';
import type { Win } from '../../shared/domain/wins-view.ts';

/** What a celebration is tried out with before anything was won. */
export function exampleWin(now: Instant): Win {
  return {
    key: 'example',
    dealId: 'example',
    name: 'Example deal',
    company: 'Example Ltd',
    amount: 1_250_000,
    wonAt: now,
    closedBy: 'Sales',
    closedByGroup: 'Sales',
    closedByPhoto: null,
    campaign: null,
    leadSource: 'Marketing',
    sourcedBy: null,
    sourcedByGroup: null,
    sourcedByPhoto: null,
  };
}
