import { demoAmountSpread, type DemoLeadType, demoLeadTypes } from '../../../shared/config/demo-company.ts';
import type { Instant, MinorUnits } from '../../../shared/domain/records.ts';
import { closingKeys } from './people.ts';
import { logNormal, pick, pickWeighted, type Random, skewed } from './random.ts';
import { dayMs } from './world.ts';

export type DealLife = {
  readonly name: string;
  readonly amount: MinorUnits;
  readonly ownerKey: string;
  readonly createdAt: Instant;
  readonly proposalAt: Instant;
  /** Absent when it is lost before. */
  readonly negotiationAt?: Instant | undefined;
  readonly wonAt?: Instant | undefined;
  readonly lostAt?: Instant | undefined;
  readonly lostReason?: string | undefined;
  /** When the owner thinks it will close. */
  readonly expectedCloseAt: Instant;
};

const lostReasons = [
  ['Chose a competitor', 0.34],
  ['No decision', 0.28],
  ['Price', 0.2],
  ['Missing feature', 0.12],
  ['Bad timing', 0.06],
] as const;

/** The one who qualified the lead closes the deal as well, now and then; else it goes to a closer. */
const sameOwnerShare = 0.3;
const lostBeforeNegotiation = 0.55;

const plans = [
  { name: 'Starter plan', upTo: 900 },
  { name: 'Team plan', upTo: 2_000 },
  { name: 'Fleet plan', upTo: Number.POSITIVE_INFINITY },
] as const;

type Origin = {
  readonly leadType: DemoLeadType;
  readonly company: string;
  readonly ownerKey: string;
  readonly sqlAt: Instant;
};

export function dealOf(random: Random, { leadType, company, ownerKey, sqlAt }: Origin): DealLife {
  const figures = demoLeadTypes[leadType];
  const after = (at: Instant, shortest: number, longest: number): Instant =>
    at + Math.round(skewed(random, shortest, longest) * dayMs);

  // People quote round prices.
  const price = Math.max(100, Math.round(logNormal(random, figures.medianDeal, demoAmountSpread) / 20) * 20);
  const plan = plans.find(({ upTo }) => price <= upTo) ?? plans[2];
  const createdAt = after(sqlAt, 0.02, 1);
  const proposalAt = after(createdAt, 0.5, 5);
  const expectedCloseAt = after(proposalAt, 4, 18);
  const common = {
    name: `${plan.name} for ${company}`,
    amount: price * 100,
    ownerKey: random() < sameOwnerShare ? ownerKey : pick(random, closingKeys),
    createdAt,
    proposalAt,
    expectedCloseAt,
  };

  const won = random() < figures.won;
  const lostReason = pickWeighted(random, lostReasons);
  if (!won && random() < lostBeforeNegotiation) return { ...common, lostAt: after(proposalAt, 1, 12), lostReason };
  const negotiationAt = after(proposalAt, 0.5, 6);
  const closedAt = after(negotiationAt, 0.4, 7);
  return won
    ? { ...common, negotiationAt, wonAt: closedAt }
    : { ...common, negotiationAt, lostAt: closedAt, lostReason };
}
