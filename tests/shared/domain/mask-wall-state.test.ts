import { expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { maskWallState } from '../../../shared/domain/mask-wall-state.ts';
import { wallStateSchema } from '../../../shared/domain/wall.ts';
import { buildCelebration, buildMilestone, buildWall, celebratedWins } from '../../builders/wall-state.ts';
import { buildWin } from '../../builders/wins-view.ts';

const privacy = privacySchema.parse({});
const wins = [buildWin({ dealId: 'crm:1' }), buildWin({ dealId: 'crm:2', closedBy: null })];
const wall = buildWall(1, {
  celebration: buildCelebration({ wins }),
  failed: [{ index: 0, kind: 'shared-goal', reason: 'Northwind is not a function', tryAgainAt: 5 }],
});

it('is the whole of it for the team', () => {
  expect(maskWallState(wall, 'team', privacy)).toBe(wall);
});

it.each(['visitors', 'public'] as const)('has no customer, person, amount or id in it for %s', (mode) => {
  const masked = maskWallState(wall, mode, privacy);
  expect(wallStateSchema.parse(masked)).toEqual(masked);
  expect(JSON.stringify(masked)).not.toMatch(/Northwind|Amira|Haddad|Jonas|2840000|crm:/);
  expect(new Set(celebratedWins(masked).map(({ key }) => key)).size).toBe(2);
  expect(masked).toMatchObject({ turn: wall.turn, current: wall.current, next: wall.next, endsAt: wall.endsAt });
});

it('shows a face only where the whole name is shown', () => {
  const celebration = buildCelebration({
    wins: [buildWin({ closedByPhoto: 'amira.jpg', sourcedByPhoto: 'jonas.jpg' })],
  });
  const faces = (names: 'full' | 'initials') => {
    const masks = privacySchema.parse({ visitors: { names } });
    return JSON.stringify(maskWallState(buildWall(0, { celebration }), 'visitors', masks)).match(/\w+\.jpg/gu);
  };
  expect(faces('full')).toEqual(['amira.jpg', 'jonas.jpg']);
  expect(faces('initials')).toBeNull();
});

it.each([
  ['team', { actual: 45_360_000, target: 60_000_000, unit: 'money' }],
  ['visitors', { actual: 45_000_000, target: 60_000_000, unit: 'money' }],
  ['public', { actual: 7560, target: 10_000, unit: 'share' }],
] as const)('tells a milestone of money to %s as far as amounts may be seen', (mode, amounts) => {
  const celebration = buildMilestone({ actual: 45_360_000, target: 60_000_000 });
  expect(maskWallState(buildWall(0, { celebration }), mode, privacy).celebration).toEqual({
    ...celebration,
    ...amounts,
  });
});
