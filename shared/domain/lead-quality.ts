/** Which sources' leads sales takes, and which of them become customers: the closed loop as a board compares it. */
import type { ClosedLoopView } from './insight-views.ts';
import { ratio } from './ratio.ts';
import { fewestForRate, isThin } from './thin.ts';

type Counts = Omit<ClosedLoopView['campaigns'][number], 'campaign'>;

export type QualityRow = {
  /** Null: nobody knows where these leads came from. */
  readonly name: string | null;
  readonly handedOver: number;
  /** accepted / (accepted + rejected); null while nothing is decided. */
  readonly acceptance: number | null;
  readonly acceptanceThin: boolean;
  readonly won: number;
  /** Won or lost. */
  readonly dealsDecided: number;
  /** won / (won + lost); null while nothing is decided. */
  readonly winRate: number | null;
  readonly winRateThin: boolean;
  /** Minor units. Null where amounts may not be seen. */
  readonly revenue: number | null;
  /** Sales takes the smallest share of its leads. */
  readonly isWorst: boolean;
};

export type LeadQuality = {
  /** Over all leads handed over. */
  readonly acceptance: number | null;
  readonly acceptanceThin: boolean;
  readonly handedOver: number;
  readonly undecided: number;
  /** Over all deals decided. */
  readonly winRate: number | null;
  readonly winRateThin: boolean;
  /** Best first: most revenue, then most leads, as the closed loop has them. */
  readonly rows: readonly QualityRow[];
  /** How many more there are. */
  readonly more: number;
  /** Of all of them; it is among the rows. */
  readonly worst: QualityRow | null;
};

/**
 * What no lead was handed over from (sales' own sources, campaigns long over) is left out where anything was: there is no
 * quality to tell of. The worst source has the lowest acceptance below that of all together, over 30 decided leads or more;
 * with one source alone there is none. It takes the last of `most` rows where it would be further down.
 */
export function leadQuality(loop: ClosedLoopView, by: 'source' | 'campaign', most: number): LeadQuality {
  const all =
    by === 'source' ? loop.sources.map((s) => named(s.leadSource, s)) : loop.campaigns.map((c) => named(c.campaign, c));
  const handedOver = all.filter(({ counts }) => counts.handedOver > 0);
  const told = handedOver.length > 0 ? handedOver : all;
  const whole = totals(told);
  const worst = told
    .filter(({ counts }) => decided(counts) >= fewestForRate && isBelow(counts.acceptance, whole.acceptance))
    .reduce<Named | null>(
      (low, one) => (low && !isBelow(one.counts.acceptance, low.counts.acceptance) ? low : one),
      null,
    );
  const first = told.slice(0, most);
  const shown = worst && !first.includes(worst) ? [...first.slice(0, -1), worst] : first;
  const rows = shown.map((one) => row(one, one === worst));
  return { ...whole, rows, more: told.length - rows.length, worst: rows.find(({ isWorst }) => isWorst) ?? null };
}

type Named = { readonly name: string | null; readonly counts: Counts };

const named = (name: string | null, counts: Counts): Named => ({ name, counts });

const decided = ({ accepted, rejected }: Counts): number => accepted + rejected;

function isBelow(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one < other;
}

function totals(rows: readonly Named[]): Omit<LeadQuality, 'rows' | 'more' | 'worst'> {
  const sum = (of: (counts: Counts) => number): number => rows.reduce((total, { counts }) => total + of(counts), 0);
  const all = sum(decided);
  const won = sum((counts) => counts.won);
  const deals = won + sum(({ lost }) => lost);
  return {
    acceptance: ratio(
      sum(({ accepted }) => accepted),
      all,
    ),
    acceptanceThin: isThin(all),
    handedOver: sum(({ handedOver }) => handedOver),
    undecided: sum(({ undecided }) => undecided),
    winRate: ratio(won, deals),
    winRateThin: isThin(deals),
  };
}

function row({ name, counts }: Named, isWorst: boolean): QualityRow {
  const { handedOver, acceptance, won, lost, winRate, revenue } = counts;
  return {
    name,
    handedOver,
    acceptance,
    acceptanceThin: isThin(decided(counts)),
    won,
    dealsDecided: won + lost,
    winRate,
    winRateThin: isThin(won + lost),
    revenue,
    isWorst,
  };
}
