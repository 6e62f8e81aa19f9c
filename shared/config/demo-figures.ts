/** What the demo company does on an average day, worked out from its table of figures. */
import { demoAmountSpread, type DemoChannel, demoChannels, type DemoLeadType, demoLeadTypes } from './demo-company.ts';

/** Mean of a log-normal variable from its median. */
const averageDeal = (type: DemoLeadType): number =>
  demoLeadTypes[type].medianDeal * Math.exp(demoAmountSpread ** 2 / 2);

/** Share of handed-over leads that become customers. */
function closeRate(type: DemoLeadType): number {
  const { accepted, sql, deal, won } = demoLeadTypes[type];
  return accepted * sql * deal * won;
}

/** closeRate * averageRevenue (Roberge, ch. 12), in whole major units as people write it. Sales' own leads: none. */
export function leadValue(type: DemoLeadType): number {
  return demoLeadTypes[type].respondWithinMinutes === null ? 0 : Math.round(closeRate(type) * averageDeal(type));
}

export const wonCount = (type: DemoLeadType): number => demoLeadTypes[type].mql * closeRate(type);
export const wonValue = (type: DemoLeadType): number => wonCount(type) * averageDeal(type);

/** Expected over an average day, given what one lead of each type brings on average. */
export function perDay(ofOne: (type: DemoLeadType) => number): number {
  return demoChannels.reduce(
    (sum, channel) =>
      sum +
      channel.leadsPerDay *
        runningShare(channel) *
        channel.leadTypes.reduce((part, [type, share]) => part + share * ofOne(type), 0),
    0,
  );
}

function runningShare({ rhythm }: DemoChannel): number {
  return rhythm.kind === 'always' ? 1 : rhythm.forDays / rhythm.everyDays;
}

/** Targets are round numbers: two or three digits that count. */
export function rounded(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2) * 2;
  return Math.round(value / step) * step;
}
