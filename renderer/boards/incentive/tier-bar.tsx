import './tier-bar.css';
import type { IncentiveView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';
import { barFull, shownAttainment, shownTiers } from './standing.ts';

/** More could not be told apart on one bar. */
const most = 4;
/** Left of this the words of a flag reach over their pole, which then ends under them. */
const low = 0.55;

/** The way to the reward on one bar from zero: each tier is named on a flag of its own, the higher the farther. */
export function TierBar({ incentive }: { readonly incentive: IncentiveView }) {
  const words = useTexts().incentive;
  const format = useFormat();
  const full = barFull(incentive);
  const place = (share: number): number => Math.min(1, Math.max(0, share / full));
  const tiers = shownTiers(incentive.tiers, most).toReversed();
  const others = incentive.tiers.length - tiers.length;
  const attainment = shownAttainment(incentive);
  const passed = (share: number): boolean => (incentive.attainment ?? 0) >= share;
  return (
    <div className="tiers" data-many={tiers.length === most}>
      <ol className="tiers__flags">
        {tiers.map((tier) => (
          <li key={tier.label} className="tier" data-reached={tier.reached} style={{ '--mark': place(tier.at) }}>
            <p className="tier__words">
              <span className="tier__reward one-line">{tier.reward}</span>
              <span className="tier__label one-line">{tier.label}</span>
              <span className="tier__share">{format.percent(tier.at)}</span>
              <Shape name={tier.reached ? 'check' : 'ring'} />
              <span className="unseen">{tier.reached ? words.tier.reached : words.tier.toCome}</span>
            </p>
          </li>
        ))}
      </ol>
      <div className="tiers__bar">
        {attainment !== null && <p className="unseen">{words.bar({ share: format.percent(attainment) })}</p>}
        <div className="tiers__track">
          <div className="tiers__fill" style={{ '--part': place(incentive.attainment ?? 0) }} />
        </div>
        <div
          className="tiers__floor"
          data-passed={passed(incentive.floor)}
          style={{ '--mark': place(incentive.floor) }}
        />
        {tiers.map((tier, index) => (
          <div
            key={tier.label}
            className="tiers__pole"
            data-low={place(tier.at) < low}
            data-passed={passed(tier.at)}
            style={{ '--mark': place(tier.at), '--rank': tiers.length - index }}
          />
        ))}
      </div>
      <div className="tiers__under">
        {others > 0 && (
          <p className="tiers__more" data-right={place(incentive.floor) < 0.5}>
            {words.moreTiers({ tiers: others })}
          </p>
        )}
        <p className="tiers__floor-label" style={{ '--mark': Math.min(0.93, Math.max(0.07, place(incentive.floor))) }}>
          {words.floor({ share: format.percent(incentive.floor) })}
        </p>
      </div>
    </div>
  );
}
