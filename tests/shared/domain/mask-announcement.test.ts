import { describe, expect, it } from 'vitest';
import type { BoardConfig } from '../../../shared/config/boards.ts';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { maskWallState } from '../../../shared/domain/mask-wall-state.ts';
import { buildWall } from '../../builders/wall-state.ts';

const privacy = privacySchema.parse({});
const announced = (audience: 'team' | 'everybody') => {
  const board: BoardConfig = { kind: 'announcement', headline: 'Cake in the kitchen', audience, seconds: 20 };
  return buildWall(0, { current: { index: 4, board }, next: { index: 4, board } });
};

describe('an announcement to the team', () => {
  it('reaches no screen of others, not even to be made ready', () => {
    for (const mode of ['visitors', 'public'] as const)
      expect(JSON.stringify(maskWallState(announced('team'), mode, privacy))).not.toContain('Cake');
  });

  it('is kept from visitors from whom nothing else is', () => {
    const open = { ...privacy, visitors: privacy.team };
    expect(maskWallState(announced('team'), 'visitors', open).current).toBeNull();
    expect(maskWallState(announced('team'), 'team', open).current?.board).toMatchObject({
      headline: 'Cake in the kitchen',
    });
  });
});

it('an announcement to everybody is shown to everybody', () => {
  expect(maskWallState(announced('everybody'), 'public', privacy).current?.board.kind).toBe('announcement');
});
