/** The agreement between marketing and sales of the demo company. Its terms are fitted to what both do. */
import type { Day } from '../domain/records.ts';
import type { ConfigDocument } from './config.ts';
import { type DemoLeadType, demoLeadTypes } from './demo-company.ts';
import { leadValue, perDay, rounded } from './demo-figures.ts';

/** Marketing is ahead of its promise, and never too fast. */
const marketingPace = 1.05;
/** What sales could work, against what comes. */
const spareCapacity = 1.15;
const inboundReps = 4;

type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];

/** The one version there is. Its promises are over quarters of about `quarterDays` days. */
export function demoAgreement(from: Day, quarterDays: number): Version {
  const handedOverDaily = perDay((type) => (isHandedOver(type) ? demoLeadTypes[type].mql : 0));
  return {
    from,
    marketing: {
      kind: 'value',
      of: 'mql',
      period: 'quarter',
      target: rounded((perDay((type) => demoLeadTypes[type].mql * leadValue(type)) * quarterDays) / marketingPace),
      valueBy: 'leadType',
      leadValues: Object.fromEntries(handedOver.map((type) => [type, leadValue(type)])),
    },
    sales: {
      period: 'quarter',
      // What sales finds by itself is assigned by nobody: no clock runs for it.
      clockStart: ['assigned'],
      respondWithinMinutes: { otherwise: 1_440, byLeadType: responseTerms },
      target: 0.9,
      attempts: { otherwise: { count: 2, withinDays: 3 }, target: 0.75 },
      disposition: { otherwise: 6, target: 0.9 },
      workedTarget: 0.9,
    },
    capacity: {
      reps: inboundReps,
      leadsPerRep: rounded((handedOverDaily * quarterDays * spareCapacity) / inboundReps),
    },
    incentive: {
      goal: 'revenue',
      floor: 0.9,
      tiers: [
        { label: 'Base', at: 0.9, reward: 'A day off for everybody' },
        { label: 'Super', at: 1, reward: 'The whole company goes sailing' },
        { label: 'Mega', at: 1.1, reward: 'A week of working from the coast' },
      ],
    },
    document: {
      summary:
        'Marketing hands over leads that sales wants to work, and sales works every one of them and says what became of it. Both own one revenue goal.',
      requirements: {
        marketing: [
          'Every lead comes with a name, a company and what it asked for.',
          'Leads come evenly over the quarter, and no more than sales can work.',
          'What is rejected often is answered with a change within two weeks.',
        ],
        sales: [
          'A demo request is answered within 30 minutes, a trial within two hours.',
          'Two attempts within three days, unless the lead is decided before.',
          'Every lead is accepted or rejected within six days.',
          'A rejection gives one of the agreed reasons.',
        ],
      },
      contacts: [
        { name: 'Emil Rossi', role: 'Head of demand', side: 'marketing' },
        { name: 'Ines Laine', role: 'Head of inbound sales', side: 'sales' },
      ],
      whenMissed:
        'Both heads meet within two working days, name the cause from the numbers on the wall, and agree on one change with an owner and a date.',
      cancellation: 'Either side may end the agreement to the end of a quarter, four weeks ahead.',
    },
  };
}

const leadTypes: readonly DemoLeadType[] = ['Demo request', 'Trial', 'Event scan', 'Content download', 'Prospecting'];
const handedOver = leadTypes.filter(isHandedOver);

function isHandedOver(type: DemoLeadType): boolean {
  return demoLeadTypes[type].respondWithinMinutes !== null;
}

const responseTerms = Object.fromEntries(
  handedOver.flatMap((type) => {
    const minutes = demoLeadTypes[type].respondWithinMinutes;
    return minutes === null ? [] : [[type, minutes]];
  }),
);
