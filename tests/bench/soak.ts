/**
 * `npm run soak`: months of a wall on a clock that is moved by hand: 100,000 rotations, 2,000 syncs, 500 celebrations, 200
 * outages. What must stay flat is held against itself after a tenth of the way. `-- --json FILE` writes the rows.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';
import { silentLogger } from '../fakes/silent-logger.ts';
import { createPoller } from '../../electron/core/poller.ts';
import { createWallKeeper } from '../../electron/core/wall-keeper.ts';
import { SourceError } from '../../electron/connectors/source-error.ts';
import { lookSchema } from '../../shared/config/look.ts';
import { win } from '../../shared/domain/wins.ts';
import { deal } from '../builders/records.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeConnector } from '../fakes/fake-connector.ts';
import { plainRow, printTable } from './row.ts';

const rotations = 100_000;
const syncs = 2_000;
const winEvery = 4;
const outageEvery = 10;
const pollEveryMs = 60_000;
const hourMs = 3_600_000;

type Sample = { readonly heapMb: number; readonly handles: number; readonly fileMb: number };

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const dir = await mkdtemp(join(tmpdir(), 'tandem-soak-'));
const path = join(dir, 'ledger.duckdb');
const { ledger } = await openLedger({ path, memoryMb: 256, threads: 1 });
const clock = createFakeClock();
const connector = createFakeConnector(pollEveryMs);
const boards = [
  { kind: 'wins', seconds: 20 },
  { kind: 'funnel', seconds: 20 },
] as const;
let turns = 0;
let celebrated = 0;
let failures = 0;
const wall = createWallKeeper(
  {
    playlist: { boards, hasContent: () => true, isForThem: () => true, zone: 'UTC', holdMs: 600_000 },
    style: { overlayMs: 12_000, soundAt: () => null },
    look: lookSchema.parse({}),
  },
  clock,
  () => (turns += 1),
);
const log = { ...silentLogger, warn: () => (failures += 1) };
const source = { id: 'soak', label: 'Soak', kind: 'fake', connector };
const poller = createPoller({
  sources: [source],
  ledger,
  clock,
  random: () => 0.5,
  log,
  workDir: dir,
  onChanged: () => {},
});
poller.start();
await clock.advance(pollEveryMs);

let warm: Sample | undefined;
for (let round = 0; round < syncs; round += 1) {
  if (round === syncs / 10) warm = await sample();
  if (round % outageEvery === 0) connector.outcomes.push(outage());
  connector.outcomes.push([batch(round)]);
  await poller.refresh();
  if (round % outageEvery === 0) await poller.refresh();
  const rows = await ledger.takeCelebrations(clock.now() - 24 * hourMs, clock.now(), {
    currency: 'EUR',
    exchange: [],
    joins: [],
    minGroup: 3,
  });
  celebrated += rows.length;
  if (rows.length > 0) wall.celebrate({ kind: 'wins', wins: rows.map(win), whileAway: false });
  for (let turn = 0; turn < rotations / syncs; turn += 1) wall.command({ kind: 'next' });
  await clock.advance(hourMs);
}
const end = await sample();
wall.stop();
await poller.stop();
await ledger.close();
await rm(dir, { recursive: true, force: true });

if (!warm) throw new Error('The soak ended before it was warm.');
const table = [
  plainRow('soak', `heap growth over ${turns} changes of the wall, MB`, end.heapMb - warm.heapMb, 5, 1),
  plainRow('soak', 'open handles more than after a tenth of the way', end.handles - warm.handles, 0, 1),
  plainRow('soak', `growth of the ledger's files over ${syncs} syncs, MB`, end.fileMb - warm.fileMb, 20, 1),
  plainRow('soak', 'celebrations missed or repeated', Math.abs(celebrated - syncs / winEvery), 0, 1),
  plainRow('soak', 'outages not noticed', Math.max(0, syncs / outageEvery - failures), 0, 1),
];
printTable(table);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(table, null, 2)}\n`);

function outage(): SourceError {
  return new SourceError('unreachable', { code: 'unexpected', params: { message: 'a cut connection' } });
}

function batch(round: number) {
  const fields = round % winEvery === 1 ? { wonAt: clock.now(), stage: 'Won' } : {};
  const records = { deal: [deal(`soak:${round}`, { createdAt: clock.now(), ...fields })] };
  return { cursor: String(round), records };
}

async function sample(): Promise<Sample> {
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  const sizes = await Promise.all([path, `${path}.wal`].map((file) => stat(file).catch(() => ({ size: 0 }))));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  return { heapMb: heapUsed / 1e6, handles: process.getActiveResourcesInfo().length, fileMb: bytes / 1e6 };
}
