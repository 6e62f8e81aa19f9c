/**
 * A company that lives on with the clock: leads arrive, are answered, and are won or lost. All of it is a function of the
 * seed, of the first start (kept in the cursor) and of the time; see docs/decisions/0006.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import type { Batch, ConnectorFactory, SyncContext } from '../connector.ts';
import { type DemoCursor, formatDemoCursor, type OpeningWin, parseDemoCursor } from './demo-cursor.ts';
import { wonAtInstead } from './life.ts';
import { type Ahead, covers, lookAhead, lookAheadMs, recordsBetween, withLife } from './look-ahead.ts';
import { openingWin } from './opening-win.ts';
import { tell } from './tale.ts';
import { foundWorld } from './world.ts';

/** After a longer pause the days are told one by one instead of in one batch. */
const shortPauseMs = lookAheadMs;

export const createDemoConnector: ConnectorFactory<'demo'> = (config, environment) => {
  const prefix = `${config.id}:`;
  let ahead: Ahead | undefined;
  let opening: OpeningWin | undefined;

  const begin = (now: Instant): DemoCursor => ({
    world: foundWorld(config.seed, now, environment.zone),
    toldUntil: null,
    underWay: null,
    openingWins: [],
  });

  /** Its own opening win may not have been written into a cursor yet. */
  const withOpening = (cursor: DemoCursor): DemoCursor =>
    opening === undefined || cursor.openingWins.some((win) => win.key === opening?.key)
      ? cursor
      : { ...cursor, openingWins: [...cursor.openingWins, opening] };

  async function* sync({ cursor, now, signal }: SyncContext): AsyncGenerator<Batch> {
    signal.throwIfAborted();
    let told = withOpening(parseDemoCursor(cursor) ?? begin(now));
    if (told.underWay) told = yield* tell(told, prefix, told.underWay.to, signal);
    if (told.toldUntil === null || now - told.toldUntil > shortPauseMs) {
      told = yield* tell(told, prefix, now, signal);
    }
    const { world } = told;
    const from = told.toldUntil ?? now;
    if (now < from) return;
    if (!ahead || !covers(ahead, world, from, now)) {
      ahead = await lookAhead(world, told.openingWins, from, now + lookAheadMs, signal);
    }
    const records = recordsBetween(ahead, prefix, from, now);
    if (records) yield { cursor: formatDemoCursor({ ...told, toldUntil: now }), records };
    if (!opening) chooseOpening(ahead, told, now);
  }

  function chooseOpening(known: Ahead, told: DemoCursor, start: Instant): void {
    const lives = known.lives.map((one) => one.life);
    opening = openingWin(known.world, lives, told.openingWins, start);
    const life = lives.find((one) => one.key === opening?.key);
    if (opening && life) ahead = withLife(known, wonAtInstead(life, opening.wonAt));
  }

  return { pollEveryMs: config.pollSeconds * 1000, sync };
};
