import manifest from '../../package.json' with { type: 'json' };
import { createAppCore } from '../core/app-core.ts';
import { parseAppArguments, typedIn } from '../core/app-arguments.ts';
import { systemClock } from '../core/clock.ts';
import { environmentSecrets } from '../core/secrets.ts';
import { openSettings } from './settings.ts';
import { type StationOptions, startStation } from './station.ts';

export type ServeParts = { readonly folder: string; readonly say: (line: string) => void };

/** Serves the wall to browsers on this machine until it is told to end. Resolves with the exit code. */
export async function serve(args: readonly string[], { folder, say }: ServeParts): Promise<number> {
  const wanted = parseAppArguments(args, typedIn(process.env));
  const core = createAppCore({
    ...wanted,
    settings: openSettings(wanted.profileDir),
    secret: environmentSecrets(process.env),
    clock: systemClock,
    random: Math.random,
    version: manifest.version,
    paintsItself: false,
  });
  try {
    await core.start();
    const station = await open({ folder, core, clock: systemClock, port: wanted.port });
    say(`The wall is at ${station.url}`);
    await toldToEnd();
    await station.stop();
  } finally {
    await core.stop();
  }
  return 0;
}

async function open(options: StationOptions) {
  return startStation(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${options.port} is taken, perhaps by another Tandem. Choose another with --port.`);
  });
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
