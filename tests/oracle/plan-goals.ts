/** Random goals over every measure there is. */
import { type Arbitrary, constant, constantFrom, oneof, option, record, tuple } from 'fast-check';
import type { ConfigDocument } from '../../shared/config/config.ts';
import type { PeriodKind } from '../../shared/config/period.ts';
import type { Day } from '../../shared/domain/records.ts';
import { plusDays } from './oracle-calendar.ts';

type GoalDocument = Omit<NonNullable<ConfigDocument['goals']>[number], 'id'>;

const named = constantFrom<GoalDocument['measure']>(
  'wonValue',
  'wonCount',
  'customers',
  'leads',
  'mql',
  'accepted',
  'sql',
  'meetings',
  'visits',
  'conversions',
);

const own = constantFrom<GoalDocument['measure']>(
  { of: 'lead', at: 'createdAt', where: [{ field: 'leadSource', is: ['google'] }] },
  { of: 'lead', at: 'assignedAt', sum: 'attempts', where: [{ field: 'leadType', isNot: ['Demo', 'trial'] }] },
  { of: 'lead', at: 'rejectedAt', where: [{ field: 'rejectReason', is: ['NO FIT', 'wrong data'] }] },
  { of: 'lead', at: 'mqlAt', where: [{ field: 'attempts', atLeast: 1, below: 5 }] },
  { of: 'lead', at: 'acceptedAt', where: [{ field: 'interest', is: ['pumps'] }] },
  { of: 'deal', at: 'createdAt', where: [{ field: 'pipeline', is: ['new'] }] },
  { of: 'deal', at: 'createdAt', sum: 'amount', where: [{ field: 'stage', isNot: ['closed'] }] },
  { of: 'deal', at: 'lostAt', sum: 'amount', where: [] },
  { of: 'deal', at: 'stageEnteredAt', where: [{ field: 'company', is: ['acme'] }] },
  {
    of: 'deal',
    at: 'wonAt',
    where: [
      { field: 'currency', is: ['eur'] },
      { field: 'amount', atLeast: 999.99 },
    ],
  },
  { of: 'deal', at: 'wonAt', sum: 'amount', where: [{ field: 'ownerId', isNot: ['crm:person0'] }] },
  { of: 'activity', at: 'at', where: [{ field: 'outbound', is: ['true'] }] },
  {
    of: 'activity',
    at: 'at',
    where: [
      { field: 'kind', is: ['CALL', 'email'] },
      { field: 'automated', isNot: ['true'] },
    ],
  },
  { of: 'traffic', at: 'day', sum: 'visits', where: [{ field: 'leadSource', is: ['google', 'referral'] }] },
);

export function aGoal(near: Arbitrary<Day>, kinds: Arbitrary<PeriodKind>): Arbitrary<GoalDocument> {
  const custom = tuple(near, constantFrom(0, 3, 20)).map(([from, days]) => ({ from, to: plusDays(from, days) }));
  const steps = tuple(near, constantFrom(5, 40)).map(([from, target]) => [
    { from: '2020-01-01', target: 12 },
    { from, target },
  ]);
  return record({
    label: constant('Goal'),
    measure: oneof(named, named, own),
    period: oneof({ weight: 5, arbitrary: kinds }, { weight: 1, arbitrary: custom }),
    target: oneof(constantFrom<GoalDocument['target']>(1, 7, 30, 2500.5), steps),
    team: option(constantFrom('marketing' as const, 'sales' as const), { nil: undefined, freq: 1 }),
    sourcedBy: constantFrom('leadSource' as const, 'firstTouch' as const),
    milestones: constantFrom([0.5, 0.75, 1], [0.1, 1.5], []),
  });
}
