/** What is celebrated: one win, several, milestones, streaks and a test; and the wall when a board has failed. */
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Celebration, WallState } from '../../../shared/domain/wall.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildCelebration, buildMilestone, buildStreak, buildTest, buildWall } from '../../builders/wall-state.ts';
import { asOf, buildWin, buildWins } from '../../builders/wins-view.ts';
import { changed, type Scene } from '../scene.ts';

const longName =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';
const good = buildSnapshot();
const german = buildSnapshot({ locale: 'de', company: 'Erle & Fink' });
const yen = buildSnapshot({ currency: 'JPY' });

function celebrating(name: string, celebration: Celebration, snapshot: Snapshot = good, wall: Partial<WallState> = {}) {
  return { name: `celebration.${name}`, snapshot, wall: buildWall(0, { celebration, ...wall }) } satisfies Scene;
}

const faces = { closedByPhoto: 'amira.jpg', sourcedByPhoto: 'jonas.jpg' };
const long = buildWin({
  company: longName,
  amount: 123_456_789_012,
  closedBy: longName,
  campaign: longName,
  leadSource: 'Podcast',
  sourcedBy: longName,
  ...faces,
});
const five = changed([long, long, long, long, long], (_, index) => ({ key: `${index}` }));
/** With a picture of each side, of one of them, of the other, and of neither. */
const several = changed(buildWins().recent.slice(0, 4), (_, index) => ({
  closedByPhoto: index < 2 ? faces.closedByPhoto : null,
  sourcedByPhoto: index % 2 === 0 ? faces.sourcedByPhoto : null,
}));
const nobody = buildWin({ company: longName, closedBy: null, campaign: null, leadSource: null, sourcedBy: null });
const hebrew = buildWin({
  company: 'נמל חיפה בע״מ',
  closedBy: 'נועה לוי',
  campaign: 'ועידת הסתיו',
  leadSource: 'אירוע',
  sourcedBy: 'יוסי כהן',
});

const reached = (share: number, goal: Partial<GoalView> = {}) => {
  const pace = { actual: Math.round(64_000_000 * share) + 210_000 };
  const snapshot = buildSnapshot({ goals: [buildGoal({ ...goal, pace })] });
  return [buildMilestone({ label: 'New revenue', share, actual: pace.actual, target: 64_000_000 }), snapshot] as const;
};

const goalLine = buildGoal({ unit: 'share', pace: { target: 10_000, actual: 7_530 } });

export const celebrationScenes: readonly Scene[] = [
  celebrating('one', buildCelebration()),
  celebrating('faces', buildCelebration({ wins: [buildWin(faces)] })),
  celebrating('one-face', buildCelebration({ wins: [buildWin({ ...faces, sourcedByPhoto: null })] })),
  celebrating('long', buildCelebration({ wins: [long] })),
  celebrating('unknown', buildCelebration({ wins: [nobody] })),
  celebrating('right-to-left', buildCelebration({ wins: [hebrew] })),
  celebrating('two', buildCelebration({ wins: buildWins().recent.slice(0, 2) }), good, { celebrationsWaiting: 2 }),
  celebrating('two-with-faces', buildCelebration({ wins: several.slice(0, 2) })),
  celebrating('many-with-faces', buildCelebration({ wins: several })),
  celebrating('away', buildCelebration({ wins: buildWins().recent, whileAway: true })),
  celebrating('many-long', buildCelebration({ wins: five })),
  celebrating('german', buildCelebration({ wins: buildWins().recent.slice(0, 3) }), german, { celebrationsWaiting: 1 }),
  celebrating('test', buildTest()),
  celebrating('milestone', ...reached(0.75), { celebrationsWaiting: 1 }),
  celebrating('goal-reached', ...reached(1)),
  celebrating('stretch', ...reached(1.2)),
  celebrating('milestone-of-marketing', ...reached(0.5, { team: 'marketing' })),
  celebrating(
    'milestone-long',
    buildMilestone({ label: longName, actual: 98_765_432_100, target: 100_000_000_000 }),
    buildSnapshot({
      goals: [buildGoal({ label: longName, pace: { actual: 98_765_432_100, target: 100_000_000_000 } })],
    }),
  ),
  celebrating(
    'milestone-public',
    buildMilestone({ label: 'New revenue', actual: 7_530, target: 10_000, unit: 'share' }),
    buildSnapshot({ privacy: 'public', goals: [goalLine] }),
  ),
  celebrating('milestone-yen', buildMilestone({ actual: 48_120_000, target: 64_000_000 }), yen),
  celebrating('streak', buildStreak()),
  celebrating('streak-german', buildStreak(100), german),
  {
    name: 'status.board-failed',
    snapshot: good,
    wall: buildWall(1, {
      failed: [{ index: 2, kind: 'wins', reason: 'x is not a function', tryAgainAt: asOf + 300_000 }],
    }),
  },
];
