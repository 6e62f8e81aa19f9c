/** What a config sets to work: the ledger, opened once, and an engine over it that is another one for each config. */
import { join } from 'node:path';
import type { Config } from '../../shared/config/config.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Celebrating } from './celebrations.ts';
import type { Clock } from './clock.ts';
import type { LoadedConfig } from './config-store.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger/ledger.ts';
import { ledgerOptions } from './ledger-options.ts';
import type { Logger } from './logger.ts';
import type { SecretReader } from './secrets.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';
import type { WallKeeper } from './wall-keeper.ts';
import { pictureProblems } from './wall-pictures.ts';

export type EngineRoom = {
  /** One that can't be read is moved aside and begun anew. Throws where another process has it. */
  readonly openLedger: (config: Config | null) => Promise<void>;
  /** Sets a config to work. Where that can't be, the numbers there are stay. `problems` are said on the wall beside its own. */
  readonly start: (loaded: LoadedConfig, problems: readonly Problem[]) => Promise<void>;
  /** Lets the config at work go, so that another can start. */
  readonly halt: () => Promise<void>;
  /** Asks every source now. Resolves when all have answered; never rejects. */
  readonly refresh: () => Promise<void>;
  /** Keeps the last snapshot of the engine, and leaves the ledger free. */
  readonly close: () => Promise<void>;
};

export type EngineRoomOptions = {
  readonly profileDir: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly secret: SecretReader;
  readonly log: Logger;
  readonly shown: ShownSnapshot;
  readonly wall: Celebrating & Pick<WallKeeper, 'setRefreshing'>;
};

export function createEngineRoom(options: EngineRoomOptions): EngineRoom {
  const { profileDir, clock, random, secret, log, shown, wall } = options;
  let ledger: Ledger | undefined;
  let ledgerProblems: readonly Problem[] = [];
  let engine: Engine | undefined;

  return {
    openLedger: async (config) => {
      // Loaded only now, with the database behind it: the cached board is on its way to the screens.
      const { openLedger } = await import('./ledger/open-ledger.ts');
      const opened = await openLedger(ledgerOptions(profileDir, config));
      ledger = opened.ledger;
      if (opened.movedAside === undefined) return;
      ledgerProblems = [{ code: 'ledgerMovedAside', params: { path: opened.movedAside } }];
      log.error('The ledger could not be opened and was moved aside.', { path: opened.movedAside });
    },
    start: async (loaded, others) => {
      const known = [...ledgerProblems, ...others, ...(await pictureProblems(loaded))];
      const problems = loaded.problem ? [...known, loaded.problem] : known;
      if (!ledger || loaded.config === null) {
        shown.keepWith(problems, loaded.locale);
        return;
      }
      // The connectors are behind this one.
      const { createEngine } = await import('./engine.ts');
      engine = createEngine({
        config: loaded.config,
        configDir: loaded.configDir,
        problems,
        ledger,
        clock,
        random,
        secret,
        log,
        workDir: join(profileDir, 'work'),
        stateDir: join(profileDir, 'sources'),
        onSnapshot: shown.renew,
        onFailed: shown.failed,
        wall,
      });
      engine.start();
    },
    halt: async () => {
      await engine?.stop();
      engine = undefined;
    },
    refresh: async () => {
      wall.setRefreshing(true);
      try {
        await engine?.refresh();
      } catch (error) {
        log.error('The sources could not be asked.', { error: String(error) });
      } finally {
        wall.setRefreshing(false);
      }
    },
    close: async () => {
      try {
        await engine?.stop();
        if (engine) await shown.save();
      } finally {
        // What the engine computed last has set it growing old again.
        shown.stop();
        await ledger?.close();
      }
    },
  };
}
