/** A company whose every name, customer, address, id and amount can be told from anything else in a snapshot. */
import * as fc from 'fast-check';
import type { RecordBatch } from '../../../shared/domain/records.ts';
import { aConfig } from '../../builders/config.ts';
import { hour, instant } from '../../builders/instant.ts';
import { activity, campaign, deal, lead, person } from '../../builders/records.ts';

/** A Friday in the middle of a quarter. */
export const now = instant('2026-11-20T15:00');
const dayMs = 24 * hour;

/** In no text of a masked snapshot, in any case. */
export const secrets = /zorvath|quillim|vexcorp|gnarl|@|\+49|crm:|zebra/i;

/** Seven digits that count, so that they are in no snapshot by chance and no rounding gives them back. */
const amount = fc.integer({ min: 1_000_000, max: 9_999_999 }).filter((value) => value % 10 !== 0);
const index = fc.nat(5);

const leadOutcome = fc.constantFrom('rejected', 'qualified', 'waiting');

const soldDeal = fc.record({
  amount,
  daysAgo: fc.nat(60),
  customer: index,
  owner: index,
  from: index,
  outcome: fc.constantFrom('won', 'won', 'won', 'lost', 'open'),
  lead: fc.option(index),
});

export const secretRecords: fc.Arbitrary<RecordBatch> = fc
  .record({
    deals: fc.array(soldDeal, { minLength: 1, maxLength: 20 }),
    leads: fc.array(fc.record({ daysAgo: fc.nat(60), owner: index, from: index, outcome: leadOutcome }), {
      minLength: 6,
      maxLength: 20,
    }),
  })
  .map(({ deals, leads }) => ({
    // One has no name of its own, one an address, and owner 5 is in no list of people.
    person: [
      person('zebra-0', { name: 'Ida Zorvath', group: 'North' }),
      person('zebra-1', { name: 'quillim@zorvath.example', group: 'North' }),
      person('zebra-2', { name: 'crm:zebra-2', team: 'marketing' }),
      person('zebra-3', { name: 'Quillim' }),
      person('zebra-4', { name: '+49 170 Zorvath', group: 'North' }),
    ],
    campaign: [campaign('zebra-c', { name: 'Autumn webinar', cost: 7_654_321, currency: 'EUR' })],
    lead: leads.map(({ daysAgo, owner, from, outcome }, place) => {
      const createdAt = now - daysAgo * dayMs - hour;
      return lead(`zebra-l${place}`, {
        createdAt,
        name: `Zorvath ${place}`,
        company: `Vexcorp ${from}`,
        email: `gnarl${place}@vexcorp.example`,
        leadSource: sources[from],
        leadType: types[from % 2],
        ownerId: `crm:zebra-${owner}`,
        mqlAt: createdAt,
        ...(outcome === 'rejected' && {
          rejectedAt: createdAt + 1,
          rejectReason: `Vexcorp ${from} fell out with Quillim`,
        }),
        ...(outcome === 'qualified' && { acceptedAt: createdAt + 1, sqlAt: createdAt + 2 }),
      });
    }),
    deal: deals.map((sold, place) => {
      const decidedAt = now - sold.daysAgo * dayMs;
      return deal(`zebra-d${place}`, {
        name: `Vexcorp ${sold.customer}, ${sold.amount}`,
        company: `Vexcorp ${sold.customer}`,
        email: `gnarl${place}@vexcorp.example`,
        amount: sold.amount,
        createdAt: decidedAt - 20 * dayMs,
        ownerId: `crm:zebra-${sold.owner}`,
        leadSource: sources[sold.from],
        campaignId: 'crm:zebra-c',
        leadId: sold.lead === null ? 'crm:zebra-gone' : `crm:zebra-l${sold.lead}`,
        ...(sold.outcome === 'won' && { wonAt: decidedAt }),
        ...(sold.outcome === 'lost' && { lostAt: decidedAt, lostReason: 'Quillim forgot Vexcorp' }),
      });
    }),
    activity: leads.flatMap(({ owner, outcome }, place) =>
      outcome === 'waiting'
        ? []
        : activity(`zebra-a${place}`, {
            leadId: `crm:zebra-l${place}`,
            personId: `crm:zebra-${owner}`,
            at: now - hour,
          }),
    ),
  }));

const sources = ['Event', 'Paid search', 'Outbound', 'Referral', 'Podcast', 'Organic search'];
const types = ['Trial', 'Demo request'];

/** All that a config can ask for, with words in it that are for the team alone. */
export const secretConfig = aConfig({
  sources: [
    { kind: 'demo', id: 'crm' },
    { kind: 'demo', id: 'mkt' },
  ],
  joins: [{ leads: 'mkt', deals: 'crm', by: 'email' }],
  goals: [
    { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'quarter', target: 640_000 },
    {
      id: 'ours',
      label: 'Ours',
      measure: 'wonValue',
      period: 'year',
      target: 900_000,
      team: 'marketing',
      sourcedBy: 'firstTouch',
    },
    { id: 'wins', label: 'Deals won', measure: 'wonCount', period: 'quarter', target: 20 },
    {
      id: 'one',
      label: 'Key account',
      measure: {
        of: 'deal',
        at: 'wonAt',
        sum: 'amount',
        where: [
          { field: 'company', is: ['Vexcorp 1'] },
          { field: 'amount', atLeast: 12_345.67 },
        ],
      },
      period: 'quarter',
      target: 640_000,
    },
  ],
  agreement: {
    versions: [
      {
        from: '2026-01-01',
        marketing: {
          kind: 'value',
          period: 'quarter',
          target: 200_000,
          valueBy: 'leadType',
          leadValues: { trial: 1_234.57, 'demo request': 2_345.61 },
        },
        sales: { respondWithinMinutes: { otherwise: 60 }, attempts: { otherwise: { count: 2, withinDays: 5 } } },
        incentive: { goal: 'revenue', floor: 0.5, tiers: [{ label: 'Dinner', at: 0.5, reward: 'Dinner for all' }] },
        document: {
          summary: 'Ida Zorvath promises Vexcorp 1 the moon',
          requirements: { marketing: ['Ask Quillim'], sales: ['Call Vexcorp'] },
          contacts: [{ name: 'Ida Zorvath', role: 'Head of sales', side: 'sales', contact: '+49 170 7654321' }],
          whenMissed: 'Tell gnarl@vexcorp.example',
        },
      },
    ],
  },
  chain: { goal: 'revenue' },
  closedLoop: { answers: [{ on: '2026-11-02', changed: 'Quillim no longer calls Vexcorp' }] },
  trends: {},
  boards: [{ kind: 'campaigns' }, { kind: 'leads-waiting' }, { kind: 'leads-waiting', leadType: 'trial' }],
});
