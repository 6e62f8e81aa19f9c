import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/core/clock.ts';
import { snapshotOnce } from '../../../electron/core/print-snapshot.ts';
import { type BoardConfig, boardSchema } from '../../../shared/config/boards.ts';
import { configSchema } from '../../../shared/config/config.ts';
import { demoConfig } from '../../../shared/config/demo-config.ts';
import { boardExplanations, explanationIds } from '../../../shared/domain/board-explanations.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildExplanation } from '../../builders/explanation.ts';
import { buildFunnel } from '../../builders/funnel-view.ts';
import { instant } from '../../builders/instant.ts';

/** Boards of which no number is counted from records. */
const withoutNumbers: ReadonlySet<BoardConfig['kind']> = new Set(['agreement-document', 'announcement']);

/** One of each kind at least, and those whose settings choose among numbers. */
const boards: readonly BoardConfig[] = [
  { kind: 'shared-goal', goal: 'revenue' },
  { kind: 'shared-goal', goal: 'deals' },
  { kind: 'agreement-status' },
  { kind: 'leads-waiting' },
  { kind: 'leads-waiting', leadType: 'Demo request' },
  { kind: 'wins' },
  { kind: 'funnel' },
  { kind: 'campaigns' },
  { kind: 'campaigns', period: 'month', channel: 'Webinar' },
  { kind: 'lead-quality' },
  { kind: 'pipeline' },
  { kind: 'incentive' },
  { kind: 'trends', by: 'weeks' },
  { kind: 'trends', by: 'months' },
  { kind: 'agreement-document' },
  { kind: 'weekly-meeting' },
  { kind: 'announcement', headline: 'Lunch' },
].map((board) => boardSchema.parse(board));

const nameOf = ({ kind, ...settings }: BoardConfig) => `${kind} ${JSON.stringify({ ...settings, seconds: undefined })}`;

describe('the explanations of a board', () => {
  const now = instant('2026-11-20T15:00');
  let full: Snapshot;
  beforeAll(async () => {
    const config = configSchema.parse({ ...demoConfig(now, 'Europe/Berlin'), boards });
    full = await snapshotOnce({ config, configDir: '.', at: now, profileDir: undefined, clock: systemClock });
  }, 60_000);

  it('are thought of for every kind of board', () => {
    expect(new Set(boards.map(({ kind }) => kind))).toEqual(new Set(boardSchema.options.map(kindOf)));
  });

  it.each(boards.map((board) => [nameOf(board), board] as const))('are in a full snapshot: %s', (_, board) => {
    const known = new Set(full.explanations.map(({ id }) => id));
    const named = explanationIds(board, full);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length > 0).toBe(!withoutNumbers.has(board.kind));
    expect(boardExplanations(board, full).map(({ id }) => id)).toEqual(named);
  });

  it('begin with the number that the board answers', () => {
    const first = (kind: BoardConfig['kind']) => boards.find((board) => board.kind === kind) ?? fail();
    expect(boardExplanations(first('shared-goal'), full)[0]?.id).toBe('goal.revenue');
    expect(explanationIds(first('funnel'), { funnel: buildFunnel({ worstStage: 'sql' }) })[0]).toBe(
      'funnel.sql.conversion',
    );
    expect(explanationIds(first('funnel'), { funnel: null })[0]).toBe('funnel.created');
  });

  it('are those of the board alone, and only what the snapshot has', () => {
    const [board] = boards;
    const some = ['goal.revenue.sales', 'goal.deals', 'goal.revenue', 'wins.thisWeek'].map((id) =>
      buildExplanation({ id }),
    );
    const found = boardExplanations(board ?? fail(), { explanations: some, funnel: null });
    expect(found.map(({ id }) => id)).toEqual(['goal.revenue', 'goal.revenue.sales']);
  });
});

function kindOf(option: (typeof boardSchema.options)[number]): BoardConfig['kind'] {
  return option.shape.kind.value;
}

function fail(): never {
  throw new Error('There is no such board.');
}
