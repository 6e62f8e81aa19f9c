import { describe, expect, it } from 'vitest';
import { joins, maskJoin } from '../../../shared/domain/joins.ts';
import type { JoinAnswer } from '../../../shared/domain/joins-view.ts';
import { aConfig } from '../../builders/config.ts';

const config = aConfig({
  sources: [
    { kind: 'demo', id: 'crm', label: 'The CRM' },
    { kind: 'demo', id: 'mkt' },
  ],
  joins: [{ leads: 'mkt', deals: 'crm', by: 'email' }],
});
const unjoined: JoinAnswer['unjoined'] = [{ reason: 'noLead', count: 50, example: 'Fleet of Acme' }];

describe('a join', () => {
  it.each([
    [200, 150, 0.75],
    [3, 0, 0],
    [0, 0, null],
  ])('of %i deals, %i of them joined, has the rate %s', (deals, joined, rate) => {
    expect(joins(config, [{ deals, joined, unjoined }])).toEqual([
      { leads: 'mkt', deals: 'The CRM', by: 'email', count: deals, joined, rate, unjoined },
    ]);
  });

  it('tells no deal by name to whom it is not for', () => {
    const [view] = joins(config, [{ deals: 200, joined: 150, unjoined }]);
    expect(view && maskJoin(view)).toEqual({
      ...view,
      unjoined: [{ reason: 'noLead', count: 50, example: null }],
    });
  });
});
