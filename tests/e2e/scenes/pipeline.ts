/** The pipeline board: what it covers, its stages, and what was done, as far as it is told and may be seen. */
import type { PipelineView } from '../../../shared/domain/pipeline-view.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildPipeline } from '../../builders/pipeline-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;
const day = 24 * hour;

function scene(state: string, view: Partial<PipelineView>, snapshot: Partial<Snapshot> = {}): Scene {
  const shown = buildPipeline(view);
  const pipeline = shown.pipeline === null ? {} : { pipeline: shown.pipeline };
  const board = { kind: 'pipeline', ...pipeline, seconds: 20 } as const;
  return onOwnBoard(`pipeline.${state}`, board, buildSnapshot({ pipelines: [shown], ...snapshot }));
}

const good = buildPipeline();
const { coverage, stages } = good;
const long = 'Verhandlung über Rahmenvertrag, Datenschutz und Auftragsverarbeitung mit der Rechtsabteilung';
const none = { calls: 0, emails: 0, meetings: 0, messages: 0, other: 0, attempts: 0 };

const many = Array.from({ length: 9 }, (_, index) => ({
  stage: `${index + 1}. ${long}`,
  deals: 12_480 * (9 - index),
  value: 987_654_321_098 * (9 - index),
  oldestMs: (index + 1) * 412 * day,
}));

export const pipelineScenes: readonly Scene[] = [
  scene('good', {}),
  scene('short', { coverage: coverage && { ...coverage, ratio: 0.9712, missing: 58_175_000 } }),
  scene('reached', { coverage: coverage && { ...coverage, ratio: null, missing: 0 } }),
  scene('no-goal', { pipeline: 'New business', coverage: null }),
  scene('early', {
    stages: changed(stages.slice(0, 1), () => ({ deals: 1, value: 0, oldestMs: null })),
    open: { deals: 1, value: 0 },
    coverage: coverage && { ...coverage, ratio: 0, closing: { deals: 0, value: 0 } },
    thisWeek: none,
    lastWeekByNow: none,
  }),
  scene('empty', { stages: [], open: { deals: 0, value: 0 } }),
  scene('untold', {
    told: false,
    thisWeek: none,
    lastWeekByNow: none,
    stages: changed(stages, () => ({ oldestMs: null })),
  }),
  scene(
    'many',
    {
      pipeline: long,
      stages: many,
      more: 14,
      open: { deals: 1_234_567, value: 98_765_432_109_800 },
      coverage: coverage && {
        ...coverage,
        goalLabel: 'Recurring revenue from new customers in all regions',
        ratio: 214.7,
        missing: 460_000_000_000,
        closing: { deals: 104_200, value: 12_345_678_901_200 },
      },
      thisWeek: { ...none, calls: 31_480, meetings: 1_204, attempts: 104_200 },
      lastWeekByNow: { ...none, calls: 29_999, meetings: 1_120, attempts: 99_812 },
    },
    { currency: 'JPY' },
  ),
  scene('german', {}, { locale: 'de', company: 'Erle & Fink' }),
  scene(
    'brazilian',
    { stages: changed(stages, ({ value }) => ({ value: (value ?? 0) * 1_000 })) },
    { locale: 'pt-BR', currency: 'BRL' },
  ),
  scene('right-to-left', {
    stages: changed(stages, (_, index) => ({ stage: ['اكتشاف', 'عرض', 'تفاوض', 'عقد', 'توقيع'][index] ?? '' })),
  }),
  scene(
    'public',
    {
      stages: changed(stages, () => ({ value: null })),
      open: { deals: 109, value: null },
      coverage: coverage && { ...coverage, missing: null, ratio: 1.84, closing: { deals: 47, value: null } },
    },
    { privacy: 'public' },
  ),
  { ...scene('stale', {}), snapshot: aged(buildSnapshot({ pipelines: [good] }), 'stale', 51 * hour) },
];
