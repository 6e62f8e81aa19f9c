/** How the sources are doing: put on top with the keyboard, and on the line at the foot of a board. */
import type { JoinView } from '../../../shared/domain/joins-view.ts';
import type { SourceStatus } from '../../../shared/domain/source-status.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { buildJoin, buildSource } from '../../builders/source-status.ts';
import { buildWall } from '../../builders/wall-state.ts';
import { asOf } from '../../builders/wins-view.ts';
import type { Scene } from '../scene.ts';

const hour = 3_600_000;
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';

const usage = { used: 12_480, allowed: 50_000, resetsAt: asOf + 9 * hour };
const faults = [{ entity: 'lead', reason: 'createdAt is no date', count: 31, example: '31.02.2026' }];
const crm = buildSource({ usage });
const list = buildSource({
  id: 'list',
  label: 'Marketing list',
  kind: 'csv',
  accepted: { lead: 2_140 },
  refusals: faults,
});
const web = buildSource({
  id: 'web',
  label: 'Web shop',
  kind: 'json',
  accepted: { deal: 1 },
  progress: { done: 0.43 },
});
const pushed = buildSource({ id: 'form', label: 'Contact form', kind: 'webhook', nextTryAt: null });

const keyGone = buildSource({
  id: 'sales',
  label: 'Salesforce of the north',
  kind: 'salesforce',
  state: 'signInNeeded',
  asOf: asOf - 26 * hour,
  usage,
  problem: { code: 'keyRefused', params: { vendor: 'Salesforce', name: 'salesforce', status: 401 } },
});
const fileGone = buildSource({
  id: 'export',
  label: 'Export of the ERP',
  kind: 'csv',
  state: 'stale',
  asOf: asOf - 3 * hour,
  nextTryAt: asOf + hour,
  refusals: faults,
  problem: { code: 'fileMissing', params: { path: 'exports/deals-2026-q4.csv' } },
});
const limited = buildSource({
  id: 'limited',
  label: 'Pipedrive',
  kind: 'pipedrive',
  state: 'rateLimited',
  usage: { ...usage, used: 10_000 },
  problem: { code: 'dailyShareSpent', params: { used: 10_000, share: 0.2 } },
});
const never = buildSource({ id: 'new', label: 'Odoo', kind: 'odoo', state: 'neverLoaded', asOf: null, accepted: {} });

const scene = (
  state: string,
  sources: readonly SourceStatus[],
  joins: readonly JoinView[] = [],
  more: Partial<Snapshot> = {},
): Scene => ({
  name: `sources.${state}`,
  snapshot: buildSnapshot({ sources, joins, ...more }),
  wall: buildWall(0),
  keys: ['s'],
});

const byId = buildJoin({
  by: 'id',
  joined: 380,
  rate: 0.922,
  unjoined: [{ reason: 'noLead', count: 32, example: null }],
});
const none = buildJoin({ count: 0, joined: 0, rate: null, unjoined: [] });
const longNames = { label: long, refusals: faults, usage, progress: { done: 0.006 } };

export const sourcesScenes: readonly Scene[] = [
  scene('good', [crm, list, web, pushed], [buildJoin()]),
  scene('one', [list]),
  scene('trouble', [crm, keyGone, fileGone, limited, never], [byId, buildJoin()]),
  scene(
    'many',
    [
      crm,
      list,
      web,
      pushed,
      never,
      ...['a', 'b', 'c', 'd'].map((id) => buildSource({ ...crm, id, label: `CRM ${id}` })),
    ],
    [byId, buildJoin(), none, buildJoin({ by: 'id', leads: 'Odoo' })],
  ),
  scene(
    'long',
    [
      buildSource({ ...longNames, id: 'a' }),
      buildSource({ ...keyGone, ...longNames, id: 'b' }),
      buildSource({ ...fileGone, ...longNames, id: 'c', problem: { code: 'fileMissing', params: { path: long } } }),
      buildSource({ ...limited, ...longNames, id: 'd' }),
      buildSource({ ...longNames, id: 'e' }),
    ],
    [
      buildJoin({
        leads: long,
        deals: long,
        unjoined: [
          { reason: 'noKey', count: 104_200, example: long },
          { reason: 'noLead', count: 98_123, example: long },
        ],
      }),
    ],
  ),
  scene('german', [keyGone, crm, list, web, limited], [byId, buildJoin()], { locale: 'de' }),
  scene('german-trouble', [keyGone, fileGone, limited, crm, list, never], [byId, buildJoin()], { locale: 'de' }),
  scene('public', [buildSource(), list], [buildJoin({ unjoined: [{ reason: 'noKey', count: 61, example: null }] })], {
    privacy: 'public',
  }),
  reading('reading', buildSnapshot({ sources: [crm, web] })),
  reading('german', buildSnapshot({ locale: 'de', company: long, sources: [crm, web] })),
  reading('reading-stale', aged(buildSnapshot({ sources: [crm, web] }), 'stale', 50 * hour)),
];

/** A board while a source is still reading what was before. */
function reading(state: string, snapshot: Snapshot): Scene {
  return { name: `status.${state}`, snapshot, wall: buildWall(0) };
}
