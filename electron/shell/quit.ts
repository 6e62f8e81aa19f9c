import { app } from 'electron/main';
import type { AppCore } from '../core/app-core.ts';

/** A core that hangs must not keep the machine from shutting down; the ledger survives being cut off. */
const longestStopMs = 5_000;

/** Lets the core close its ledger after the windows are gone and before the app ends. */
export function stopBeforeQuit(core: Pick<AppCore, 'stop' | 'log'>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    setTimeout(() => app.exit(0), longestStopMs);
    core
      .stop()
      .catch((error: unknown) => core.log.error('The core could not be stopped cleanly.', { error: String(error) }))
      .finally(() => app.exit(0));
  });
}
