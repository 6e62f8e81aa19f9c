/** The weekly meeting: each of its steps, what is written, its end, and what hangs between two meetings. */
import type { MeetingItemView, MeetingView, RunningMeetingView } from '../../../shared/domain/meeting-view.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildIdleMeeting, buildItemView, buildRunningMeeting } from '../../builders/meeting.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { asOf, buildWins } from '../../builders/wins-view.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const minute = 60_000;
const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft antwortet seit Wochen niemandem mehr';

function scene(
  state: string,
  meeting: MeetingView,
  more: { snapshot?: Partial<Snapshot>; keys?: string[] } = {},
): Scene {
  const snapshot = buildSnapshot(more.snapshot);
  const held = { kind: 'meeting', until: asOf + 115 * minute } as const;
  const own = onOwnBoard(`weekly-meeting.${state}`, { kind: 'weekly-meeting', seconds: 20 }, snapshot);
  const isHeld = meeting.kind === 'running' || (meeting.kind === 'hidden' && meeting.running);
  const wall = own.wall && { ...own.wall, hold: isHeld ? held : null };
  return { ...own, wall, meeting, ...(more.keys ? { keys: more.keys } : {}) };
}

const promises: readonly MeetingItemView[] = [
  buildItemView({ id: 'form', doneAt: asOf - minute }),
  buildItemView({
    id: 'monday',
    problem: 'Leads of Friday evening wait until Monday noon',
    purpose: 'Every lead has an answer before ten',
    owner: 'Jonas Weber',
    dueOn: '2026-11-18',
    overdue: true,
  }),
  buildItemView({
    id: 'fair',
    problem: 'Trade fair leads come without a phone number',
    owner: 'Amira',
    dueOn: '2026-11-27',
  }),
  buildItemView({ id: 'price', problem: 'Price list is out of date', purpose: '', owner: 'Lena', dueOn: '2026-12-01' }),
];
const proposals: RunningMeetingView['proposals'] = [
  { key: 'overdue', problem: '4 leads are overdue for their first answer' },
  { key: 'stage:sql', problem: 'Most is lost after SQL: 35% go on, 50% promised; sales owns it' },
  { key: 'rejected', problem: 'Most leads are rejected for “Wrong data”: 31, of them 19 from Trade fair' },
];
const items: readonly MeetingItemView[] = [
  buildItemView({
    id: 'slow',
    problem: 'Demo requests are answered too late',
    purpose: 'Nobody waits over an hour',
    owner: 'Jonas Weber',
    due: 'wed',
    dueOn: '2026-11-25',
  }),
  buildItemView({
    id: 'half',
    problem: 'Webinar guests are called twice',
    purpose: '',
    owner: '',
    due: '',
    dueOn: null,
  }),
];
const many = Array.from({ length: 14 }, (_, index) =>
  buildItemView({
    id: `${index}`,
    problem: `${index + 1}. ${long}`,
    purpose: long,
    owner: long,
    due: long,
    dueOn: index % 3 === 0 ? null : '2027-11-27',
    overdue: index % 4 === 1,
  }),
);
const at = (step: RunningMeetingView['step'], more: Partial<RunningMeetingView> = {}): RunningMeetingView =>
  buildRunningMeeting({ step, promises, items, proposals, ...more });
const over = { plannedUntil: asOf - 3 * minute - 12_000 };
const arabic = buildItemView({
  problem: 'لا أحد يرد على العملاء يوم الجمعة',
  purpose: 'كل عميل له رد',
  owner: 'أميرة',
});
const hebrew = buildItemView({
  id: 'he',
  problem: 'אין תשובה ללידים מהכנס',
  purpose: '',
  owner: 'נועה',
  overdue: true,
});
const german = { locale: 'de', company: 'Erle & Fink' };

export const weeklyMeetingScenes: readonly Scene[] = [
  scene('promises', at('promises'), { keys: ['ArrowDown'] }),
  scene('wins', at('wins')),
  scene('good', at('problems'), { keys: ['ArrowDown', 'ArrowDown'] }),
  scene('set-aside', at('problems', { setAside: ['overdue', 'rejected'] }), {
    keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'],
  }),
  scene('actions', at('actions')),
  scene('writing', at('problems', { items: items.slice(0, 1) }), { keys: ['Enter'] }),
  scene('writing-new', at('problems'), { keys: ['n', 'S', 'l', 'o', 'w'] }),
  scene('end', at('actions'), { keys: ['m'] }),
  scene('over', at('actions', over)),
  scene('unsaved', at('problems', { saved: false })),
  scene('first', at('promises', { promises: [], items: [] })),
  scene('no-wins', at('wins', { winsSince: asOf })),
  scene('no-problems', at('problems', { items: [], proposals: [] })),
  scene('no-actions', at('actions', { promises: [], items: [] })),
  scene('many', at('actions', { promises: many }), { keys: Array.from({ length: 7 }, () => 'ArrowDown') }),
  scene(
    'many-proposals',
    at('problems', { proposals: many.map(({ problem }) => ({ key: problem, problem: `${problem} ${long}` })) }),
  ),
  scene('many-writing', at('promises', { promises: many }), { keys: ['Enter'] }),
  scene('german', at('problems', over), { snapshot: german, keys: ['ArrowDown'] }),
  scene('german-actions', at('actions'), { snapshot: german }),
  scene('german-end', at('actions'), { snapshot: german, keys: ['m'] }),
  scene('yen', at('wins'), {
    snapshot: {
      currency: 'JPY',
      wins: buildWins({
        recent: changed(buildWins().recent, () => ({ company: long, amount: 123_456_789_012, campaign: long })),
      }),
    },
  }),
  scene('right-to-left', at('actions', { promises: [arabic, hebrew], items: [] })),
  scene('help', at('problems'), { keys: ['h'] }),
  scene('help-german', at('problems'), { keys: ['h'], snapshot: german }),
  scene('idle', buildIdleMeeting({ promises: promises.slice(1) })),
  scene('idle-many', buildIdleMeeting({ promises: many })),
  scene('idle-none', buildIdleMeeting()),
  scene('idle-german', buildIdleMeeting({ promises }), { snapshot: german }),
  scene('idle-stale', buildIdleMeeting({ promises }), { snapshot: aged(buildSnapshot(), 'stale', 51 * 60 * minute) }),
  scene('hidden', { kind: 'hidden', running: true }, { snapshot: { privacy: 'public' } }),
  scene('hidden-idle', { kind: 'hidden', running: false }, { snapshot: { privacy: 'visitors', locale: 'de' } }),
];
