/** The trends board: a good quarter, few records, gaps, too early, old, and months. */
import type { TrendPoint } from '../../../shared/domain/insight-views.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { buildTrendPoints, buildTrends } from '../../builders/trends-view.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;
const day = 24 * hour;

const scene = (state: string, snapshot: Snapshot, by: 'weeks' | 'months' = 'weeks'): Scene =>
  onOwnBoard(`trends.${state}`, { kind: 'trends', by, seconds: 20 }, snapshot);

const ofWeeks = (weeks: readonly TrendPoint[], more: Partial<Snapshot> = {}): Snapshot =>
  buildSnapshot({ trends: buildTrends({ weeks }), ...more });

const { weeks } = buildTrends();
const good = ofWeeks(weeks);
const worried = ofWeeks(
  changed(weeks, ({ winRate, cycleMs }, index) => ({
    winRate: 0.8 - (winRate ?? 0),
    cycleMs: (cycleMs ?? 0) + index * index * day,
    retention: null,
  })),
);
const few = ofWeeks(
  changed(weeks, (_, index) => ({
    won: 4,
    lost: 3,
    timed: 4,
    responded: 11,
    sourced: 4,
    retention: null,
    winRate: index % 4 === 1 ? null : (index % 3) / 4 + 0.1,
  })),
);
const firstWeeks = ofWeeks(weeks.slice(-3));
const long = ofWeeks(
  changed(
    buildTrendPoints(Array.from({ length: 53 }, (_, index) => weeks[index % weeks.length] ?? {})),
    ({ cycleMs, responseMs }) => ({ cycleMs: (cycleMs ?? 0) * 97, responseMs: (responseMs ?? 0) * 880 }),
  ).map((point, index) => Object.assign(point, { running: index === 52 })),
);

export const trendsScenes: readonly Scene[] = [
  scene('good', good),
  scene('worried', worried),
  scene('few', few),
  scene('early', firstWeeks),
  scene('long', long),
  scene('stale', aged(worried, 'stale', 51 * hour)),
  scene('german', { ...good, locale: 'de' }, 'months'),
  scene('public', { ...good, privacy: 'public' }),
  scene('empty', buildSnapshot()),
];
