/** The lead quality board: a good quarter, nothing decided yet, few records, old, masked, and with more than it can show. */
import type { ClosedLoopView } from '../../../shared/domain/insight-views.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildClosedLoop, buildSource } from '../../builders/closed-loop-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;
const longName =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';

const scene = (state: string, snapshot: Snapshot, by: 'source' | 'campaign' = 'source'): Scene =>
  onOwnBoard(`lead-quality.${state}`, { kind: 'lead-quality', by, seconds: 20 }, snapshot);

const of = (loop: Partial<ClosedLoopView>, more: Partial<Snapshot> = {}): Snapshot =>
  buildSnapshot({ closedLoop: buildClosedLoop(loop), ...more });

const good = of({});
const [partner] = buildClosedLoop().sources;
const undecided = of({
  sources: [buildSource('Partner', { handedOver: 4 }), buildSource('Organic search', { handedOver: 2 })],
  reasons: [],
  answers: [],
});
const early = of({
  sources: [
    buildSource('Partner', { handedOver: 9, accepted: 3, rejected: 1, won: 1, revenue: 420_000 }),
    buildSource('Organic search', { handedOver: 6, accepted: 2, rejected: 2 }),
  ],
  reasons: buildClosedLoop().reasons.slice(0, 2),
  answers: [],
});
const huge = of(
  {
    sources: Array.from({ length: 14 }, (_, index) =>
      buildSource(`${longName} ${index}`, {
        handedOver: 1_200_400,
        accepted: 640_000 - index * 31_000,
        rejected: 312_000,
        won: 104_000,
        lost: 210_000,
        revenue: 98_765_432_109_800,
      }),
    ),
    reasons: changed(buildClosedLoop().reasons, ({ count }) => ({
      reason: longName,
      count: count * 17_321,
      bySource: [{ leadSource: longName, count: 9 }],
    })),
    answers: [
      { on: '2025-11-03', reason: longName, leadSource: longName, changed: `${longName}. ${longName}. ${longName}.` },
    ],
  },
  { currency: 'JPY' },
);
const masked = of(
  {
    sources: changed(buildClosedLoop().sources, () => ({ revenue: null })),
    reasons: changed(buildClosedLoop().reasons, ({ reason }) => (reason === 'Student' ? { reason: 'others' } : {})),
    answers: [],
  },
  { privacy: 'public' },
);
const dealsAlone = of({
  sources: [
    buildSource('Partner', { won: 31, lost: 40, revenue: 9_000_000 }),
    buildSource('Cold call', { won: 12, lost: 50, revenue: 4_000_000 }),
  ],
  reasons: [],
});
const rightToLeft = of({
  sources: [buildSource('معرض دبي', { ...partner, leadSource: 'معرض دبي' }), ...buildClosedLoop().sources.slice(2, 5)],
  answers: [
    { on: '2026-11-03', reason: 'לא מתאים', leadSource: 'معرض دبي', changed: 'الاستمارة تسأل عن حجم الأسطول.' },
  ],
});

export const leadQualityScenes: readonly Scene[] = [
  scene('good', good),
  scene('campaigns', good, 'campaign'),
  scene('undecided', undecided),
  scene('early', early),
  scene('stale', aged(good, 'stale', 51 * hour)),
  scene('huge', huge),
  scene('public', masked),
  scene('deals-alone', dealsAlone),
  scene('german', { ...good, locale: 'de' }),
  scene('brazilian', { ...good, locale: 'pt-BR', currency: 'BRL' }),
  scene('right-to-left', rightToLeft),
  scene('empty', buildSnapshot()),
];
