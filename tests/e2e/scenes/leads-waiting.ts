import type { BoardOf } from '../../../shared/config/boards.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildAgreement, buildSalesPromise } from '../../builders/agreement-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { buildQueue, buildWaiting, buildWaitingLead } from '../../builders/waiting-view.ts';
import { asOf } from '../../builders/wins-view.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const board: BoardOf<'leads-waiting'> = { kind: 'leads-waiting', seconds: 20 };
const longName =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';

function scene(state: string, snapshot: Partial<Snapshot>): Scene {
  return onOwnBoard(`leads-waiting.${state}`, board, buildSnapshot(snapshot));
}

const good = buildWaiting();
const queue = buildQueue(20, -83.5 * minute, 29.2 * minute);
const worried = buildWaiting({ overdue: 3, running: 18, longestMs: 143 * minute, leads: queue });
const nobody = buildWaiting({ running: 0, longestMs: null, leads: [] });
const huge = buildWaiting({
  leadType: null,
  overdue: 12_480,
  running: 104_200,
  longestMs: 2_412 * hour,
  leads: changed(buildQueue(20, -2_411 * hour, 37 * hour), () => ({
    company: longName,
    name: longName,
    leadType: longName,
    leadSource: longName,
    owner: longName,
  })),
});
const rightToLeft = changed(good.leads, (_, place) => ({
  company: ['شركة النور للتجارة', 'חברת הדרור בע״מ', 'مجموعة الخليج'][place % 3] ?? null,
  name: 'ليلى حداد',
  owner: place % 2 === 0 ? 'أميرة حداد' : 'תומר לוי',
}));
const masked = changed(worried.leads, (lead, place) => ({
  key: String(place + 1),
  name: null,
  company: null,
  owner: lead.ownerGroup,
}));
const closed = { runs: false, changesAt: asOf + 66 * hour + 28 * minute };

export const leadsWaitingScenes: readonly Scene[] = [
  scene('good', { waiting: [good] }),
  scene('worried', { waiting: [worried] }),
  scene('alone', { waiting: [buildWaiting({ running: 1, leads: good.leads.slice(0, 1) })] }),
  scene('last-minute', {
    waiting: [
      buildWaiting({
        leads: changed(good.leads, ({ leftMs, dueAt }) => ({
          leftMs: leftMs - 12 * minute,
          dueAt: dueAt - 12 * minute,
        })),
      }),
    ],
  }),
  scene('nobody', { waiting: [nobody] }),
  scene('early', {
    waiting: [buildWaiting({ running: 2, longestMs: 8 * minute, leads: good.leads.slice(0, 2) })],
    agreement: buildAgreement({ sales: buildSalesPromise({ compliance: null, status: 'early' }) }),
  }),
  scene('nobody-yet', {
    waiting: [nobody],
    agreement: buildAgreement({ sales: buildSalesPromise({ compliance: null, p50Ms: null, status: 'early' }) }),
  }),
  scene('closed', { waiting: [{ ...worried, clock: closed }] }),
  onOwnBoard(
    'leads-waiting.stale',
    board,
    aged(buildSnapshot({ waiting: [worried] }), 'stale', 3 * hour, {
      code: 'fileMissing',
      params: { path: 'exports/leads.csv' },
    }),
  ),
  onOwnBoard(
    'leads-waiting.stale-closed',
    board,
    aged(buildSnapshot({ waiting: [{ ...worried, clock: closed }] }), 'stale', 51 * hour),
  ),
  onOwnBoard('leads-waiting.nobody-stale', board, aged(buildSnapshot({ waiting: [nobody] }), 'stale', 3 * hour)),
  onOwnBoard('leads-waiting.ageing', board, aged(buildSnapshot({ waiting: [good] }), 'ageing', 8 * minute)),
  scene('untold', { waiting: [{ ...nobody, told: false }] }),
  scene('owners-unknown', {
    waiting: [{ ...nobody, told: false }],
    agreement: buildAgreement({ trial: { owners: 2, known: 0, until: '2026-12-18', hidden: false } }),
    problems: [{ code: 'trialOwnersUnknown', params: { owners: '"Ada", "Bea"' } }],
  }),
  scene('no-agreement', { waiting: [], agreement: null }),
  scene('huge', { waiting: [huge], company: longName }),
  scene('right-to-left', { waiting: [{ ...good, leads: rightToLeft }] }),
  scene('public', { waiting: [{ ...worried, leads: masked }], privacy: 'public' }),
  scene('german', { waiting: [worried], locale: 'de', company: 'Erle & Fink' }),
  scene('german-nobody', { waiting: [nobody], locale: 'de', company: 'Erle & Fink' }),
  scene('unknown', {
    waiting: [
      buildWaiting({
        leads: changed(good.leads, ({ leftMs }) =>
          buildWaitingLead({
            key: `crm:${leftMs}`,
            leftMs,
            company: null,
            name: null,
            leadType: null,
            leadSource: null,
            owner: null,
            ownerGroup: null,
          }),
        ),
      }),
    ],
  }),
  onOwnBoard(
    'leads-waiting.one-type',
    { ...board, leadType: 'Demo request' },
    buildSnapshot({ waiting: [buildWaiting({ leadType: 'Demo request' })] }),
  ),
];
