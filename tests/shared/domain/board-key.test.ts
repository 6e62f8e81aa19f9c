import { expect, it } from 'vitest';
import { boardKey } from '../../../shared/domain/board-key.ts';

it('tells two boards of a kind apart by every setting', () => {
  const quarter = boardKey({ kind: 'campaigns', period: 'quarter', seconds: 20 });
  expect(boardKey({ kind: 'campaigns', period: 'month', seconds: 20 })).not.toBe(quarter);
  expect(boardKey({ kind: 'campaigns', period: 'quarter', channel: 'Events', seconds: 20 })).not.toBe(quarter);
  expect(boardKey({ kind: 'pipeline', seconds: 20 })).not.toBe(boardKey({ kind: 'wins', seconds: 20 }));
});

it('is the same whenever and for however long the board is shown, and in whatever order it is written', () => {
  const key = boardKey({ kind: 'campaigns', period: 'quarter', channel: 'Events', seconds: 20 });
  const when = { lastDay: '2026-12-24' };
  expect(boardKey({ channel: 'Events', period: 'quarter', seconds: 60, when, priority: 3, kind: 'campaigns' })).toBe(
    key,
  );
});
