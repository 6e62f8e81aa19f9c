import { expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { maskWallState } from '../../../shared/domain/mask-wall-state.ts';
import { wallStateSchema } from '../../../shared/domain/wall.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import { buildWin } from '../../builders/wins-view.ts';

const privacy = privacySchema.parse({});
const wins = [buildWin({ dealId: 'crm:1' }), buildWin({ dealId: 'crm:2', closedBy: null })];
const wall = buildWall(1, {
  celebration: buildCelebration({ wins }),
  failed: [{ index: 0, reason: 'Northwind is not a function', tryAgainAt: 5 }],
});

it('is the whole of it for the team', () => {
  expect(maskWallState(wall, 'team', privacy)).toBe(wall);
});

it.each(['visitors', 'public'] as const)('has no customer, person, amount or id in it for %s', (mode) => {
  const masked = maskWallState(wall, mode, privacy);
  expect(wallStateSchema.parse(masked)).toEqual(masked);
  expect(JSON.stringify(masked)).not.toMatch(/Northwind|Amira|Haddad|Jonas|2840000|crm:/);
  expect(new Set(masked.celebration?.wins.map(({ key }) => key)).size).toBe(2);
  expect(masked).toMatchObject({ turn: wall.turn, current: wall.current, next: wall.next, endsAt: wall.endsAt });
});
