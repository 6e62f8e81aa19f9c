/** The reward board: unlocked and locked by each of its two conditions, old, masked, and with more than it can name. */
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import type { IncentiveView } from '../../../shared/domain/goal-view.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import {
  buildAgreement,
  buildIncentive,
  buildMarketingPromise,
  buildSalesPromise,
} from '../../builders/agreement-view.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;
const long = 'Ein langes Wochenende für alle an der Nordsee mit Fahrradtour, Wattwanderung und Abendessen am Hafen';

const scene = (state: string, snapshot: Snapshot): Scene =>
  onOwnBoard(`incentive.${state}`, { kind: 'incentive', seconds: 20 }, snapshot);

const tiersAt = (attainment: number): IncentiveView['tiers'] =>
  changed(buildIncentive().tiers, (tier) => ({ reached: attainment >= tier.at }));

/** The goal at a share of its target, and the reward that hangs on it. */
function at(attainment: number, parts: Partial<IncentiveView>, more: Partial<Snapshot> = {}): Snapshot {
  const goal = buildGoal({ pace: { actual: 64_000_000 * attainment } });
  const incentive = buildIncentive({ attainment, tiers: tiersAt(attainment), ...parts });
  return buildSnapshot({ goals: [goal], agreement: buildAgreement({ incentive }), ...more });
}

const broken: Partial<AgreementView> = {
  verdict: 'salesBehind',
  sales: buildSalesPromise({ compliance: 0.714, status: 'broken' }),
};
const withGate = (snapshot: Snapshot, agreement: Partial<AgreementView>): Snapshot => ({
  ...snapshot,
  agreement: snapshot.agreement && { ...snapshot.agreement, ...agreement },
});

const good = at(1.04, {});
const floor = at(0.644, { unlocked: null, missing: 'floor' });
const gate = withGate(at(1.12, { gate: 'broken', gateByNumbers: 'broken', unlocked: null, missing: 'gate' }), broken);
const both = at(0.46, { gate: 'broken', gateByNumbers: 'broken', unlocked: null, missing: 'both' });
const early = withGate(at(0, { unlocked: null, missing: 'floor' }), {
  marketing: buildMarketingPromise({ status: 'early' }),
  sales: buildSalesPromise({ status: 'early' }),
});
const unknown = withGate(at(0.92, { gate: 'unknown', gateByNumbers: 'unknown', unlocked: null, missing: 'unknown' }), {
  verdict: 'unknown',
  marketing: buildMarketingPromise({ status: 'unknown' }),
  sales: buildSalesPromise({ status: 'unknown' }),
});

const old = at(1.04, { gate: 'unknown', unlocked: null, missing: 'unknown' });
const all = at(1.61, { unlocked: 'Mega' });
const many = at(0.93, {
  goalLabel: 'Recurring revenue from new customers in all regions',
  floor: 0.5,
  tiers: [0.5, 0.7, 0.8, 0.9, 0.95, 1, 1.02].map((bound) => ({
    label: `Stufe bis ${bound} mit einem sehr langen Namen für alle`,
    at: bound,
    reward: long,
    reached: 0.93 >= bound,
  })),
  unlocked: 'Stufe bis 0.9 mit einem sehr langen Namen für alle',
});
const early2 = buildIncentive({ attainment: 0.2, floor: 0.1, unlocked: 'First' });
const low = at(0.2, {
  ...early2,
  tiers: [
    { label: 'First', at: 0.1, reward: long, reached: true },
    { label: 'Second', at: 0.5, reward: 'A dinner', reached: false },
  ],
});
const visitors = at(
  0.9,
  { floor: 0.9, unlocked: null, missing: 'floor' },
  {
    privacy: 'public',
    goals: [buildGoal({ unit: 'share', pace: { target: 10_000, actual: 8_960 } })],
  },
);
const rightToLeft = at(1.04, {
  tiers: [
    { label: 'أساسي', at: 1, reward: 'يوم إجازة للجميع', reached: true },
    { label: 'סופר', at: 1.1, reward: 'סוף שבוע בים', reached: false },
  ],
  unlocked: 'أساسي',
});

export const incentiveScenes: readonly Scene[] = [
  scene('good', good),
  scene('floor', floor),
  scene('gate', gate),
  scene('both', both),
  scene('early', early),
  scene('unknown', unknown),
  scene('stale', aged(old, 'stale', 51 * hour)),
  scene('all', all),
  scene('many', many),
  scene('low', low),
  scene('public', visitors),
  scene('german', { ...gate, locale: 'de' }),
  scene('yen', { ...at(0.644, { unlocked: null, missing: 'floor' }), currency: 'JPY', locale: 'pt-BR' }),
  scene('right-to-left', rightToLeft),
  scene('empty', buildSnapshot({ agreement: null })),
];
