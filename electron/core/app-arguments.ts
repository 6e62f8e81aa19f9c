import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type AppArguments = {
  /** A config file to use instead of the app's own settings. */
  readonly configFile: string | undefined;
  /** Where ledger, settings, cache and logs are kept. */
  readonly profileDir: string;
  readonly windowed: boolean;
  /** Where a browser finds the wall. 0: any free port. */
  readonly port: number;
};

export const defaultPort = 4310;

const options = {
  config: { type: 'string' },
  profile: { type: 'string' },
  windowed: { type: 'boolean' },
  port: { type: 'string' },
} as const;

/** What was typed after `npm start --` or `npm run serve --`. Throws a sentence where it can't be understood. */
export function parseAppArguments(typed: readonly string[], from: string): AppArguments {
  const { values } = parseArgs({ args: [...typed], options });
  return argumentsOf(values, from);
}

/** The same from the command line of the app itself, which carries Chromium's switches and the app's folder, too. */
export function findAppArguments(commandLine: readonly string[], from: string): AppArguments {
  const { values } = parseArgs({ args: [...commandLine], options, strict: false });
  const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return argumentsOf(
    {
      config: textOf(values['config']),
      profile: textOf(values['profile']),
      windowed: values['windowed'] === true,
      port: textOf(values['port']),
    },
    from,
  );
}

type Values = { readonly [K in 'config' | 'profile' | 'port']?: string | undefined } & { windowed?: boolean };

function argumentsOf({ config, profile, windowed, port }: Values, from: string): AppArguments {
  return {
    configFile: config === undefined ? undefined : resolve(from, config),
    profileDir: profile === undefined ? defaultProfileDir(process.platform, process.env) : resolve(from, profile),
    windowed: windowed ?? false,
    port: port === undefined ? defaultPort : parsePort(port),
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port must be a number from 0 to 65535, not "${text}".`);
}

/** Where the system keeps the data of apps, so that the desktop app and the browser host share one profile. */
export function defaultProfileDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tandem');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Tandem');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Tandem');
}

/** Relative paths mean what they mean where the command was typed; npm runs scripts in the package's folder. */
export function typedIn(env: NodeJS.ProcessEnv): string {
  return env['INIT_CWD'] ?? process.cwd();
}
