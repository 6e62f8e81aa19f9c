import { describe, expect, it } from 'vitest';
import type { BoardOnWall } from '../../../shared/domain/wall.ts';
import { layersOf, settle, show, type StageState } from '../../../renderer/wall/stage-layers.ts';

const goal: BoardOnWall = { index: 0, board: { kind: 'shared-goal', goal: 'revenue', seconds: 20 } };
const wins: BoardOnWall = { index: 1, board: { kind: 'wins', seconds: 20 } };
const funnel: BoardOnWall = { index: 2, board: { kind: 'funnel', seconds: 20 } };
const start: StageState = { current: goal, leaving: null, first: true };
const roles = (state: StageState, next: BoardOnWall | null) =>
  Object.fromEntries(layersOf(state, next).map(({ item, role }) => [item.board.kind, role]));

describe('the stage', () => {
  it('makes the next board ready beside the current one', () => {
    expect(roles(start, wins)).toEqual({ 'shared-goal': 'current', wins: 'ready' });
  });

  it('fades the former board out and mounts nothing meanwhile', () => {
    expect(roles(show(start, wins), funnel)).toEqual({ 'shared-goal': 'leaving', wins: 'current' });
  });

  it('makes the next board ready once the fade is over', () => {
    expect(roles(settle(show(start, wins)), funnel)).toEqual({ wins: 'current', funnel: 'ready' });
  });

  it('keeps the layer of a board that turns from ready to current', () => {
    const keyOf = (state: StageState, next: BoardOnWall) =>
      layersOf(state, next).find(({ item }) => item.board.kind === 'wins')?.key;
    expect(keyOf(start, wins)).toBe(keyOf(show(start, wins), funnel));
  });

  it('stays as it is when the same board goes on with a new dwell', () => {
    const longer: BoardOnWall = { index: 0, board: { kind: 'shared-goal', goal: 'revenue', seconds: 60 } };
    expect(show(start, longer)).toBe(start);
  });

  it('takes a board of the same kind with other settings for another board', () => {
    const quarter: BoardOnWall = { index: 0, board: { kind: 'campaigns', period: 'quarter', seconds: 20 } };
    const month: BoardOnWall = { index: 0, board: { kind: 'campaigns', period: 'month', seconds: 20 } };
    const stage: StageState = { current: quarter, leaving: null, first: true };
    expect(show(stage, month)).toMatchObject({ current: month, leaving: quarter });
    expect(layersOf(stage, month)).toHaveLength(2);
  });

  it('gives the same board at two places of the playlist two layers', () => {
    const again: BoardOnWall = { ...goal, index: 3 };
    expect(layersOf(start, again)).toHaveLength(2);
    expect(layersOf(start, goal)).toHaveLength(1);
  });
});
