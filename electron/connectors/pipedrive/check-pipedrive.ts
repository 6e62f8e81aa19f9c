/** Tries the settings of a source, in the order of `pipedriveSettings.tests`. */
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import { wants } from '../wants.ts';
import type { Names, StageNames } from './directory.ts';
import { leadStages } from './lead-facts.ts';
import { fromDeals, fromLeads, type Reading } from './reading.ts';

type Tried = { readonly test: string; readonly problem: Problem | null };

/** Costs about eighty of the account's tokens. */
export async function* checkPipedrive(reading: Reading, signal: AbortSignal): AsyncGenerator<Tried> {
  const { api, config, directory } = reading;
  const signIn = await errorOf(api.one('users/me', signal));
  const isKey = signIn?.kind === 'signInNeeded';
  yield { test: 'address', problem: isKey ? null : (signIn?.problem ?? null) };
  if (signIn && !isKey) return;
  yield { test: 'key', problem: signIn?.problem ?? null };
  if (signIn) return;

  const one = { limit: 1 };
  if (wants(config, ...fromLeads))
    yield { test: 'leads', problem: await problemOf(api.listByNumber('leads', one, signal)) };
  for (const path of listsOf(config)) yield { test: path, problem: await problemOf(api.list(path, one, signal)) };

  const stages = directory.renew(signal);
  yield { test: 'pipelines', problem: (await problemOf(stages)) ?? unknownPipelines(config, await stages) };
  const names = directory.names(signal);
  const unread = await problemOf(names);
  yield { test: 'labels', problem: unread ?? unknownLabels(config, await names) };
  yield { test: 'fields', problem: unread ?? unknownFields(config, await names) };
}

/** The lists of the second version that are read by these settings. */
function listsOf(config: PipedriveSourceConfig): readonly string[] {
  return [
    ...(wants(config, ...fromDeals) ? ['deals'] : []),
    ...(wants(config, 'activity') ? ['activities'] : []),
    ...(config.contacts && wants(config, ...fromDeals) ? ['persons', 'organizations'] : []),
  ];
}

async function errorOf(work: Promise<unknown>): Promise<SourceError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

async function problemOf(work: Promise<unknown>): Promise<Problem | null> {
  return (await errorOf(work))?.problem ?? null;
}

function unknown(what: string, names: readonly string[]): Problem | null {
  if (names.length === 0) return null;
  return { code: 'nameUnknown', params: { vendor: 'Pipedrive', what, name: names.join('", "') } };
}

function unknownPipelines({ pipelines }: PipedriveSourceConfig, names: StageNames): Problem | null {
  return unknown('pipeline', missing(pipelines, names.pipelines));
}

function unknownLabels(config: PipedriveSourceConfig, { labels }: Names): Problem | null {
  const named = leadStages.flatMap((stage) => config.leadStages[stage]);
  return unknown('label', missing(named, labels));
}

function unknownFields({ fields }: PipedriveSourceConfig, names: Names): Problem | null {
  const found = new Set<string>(names.fields.keys());
  const lacking = Object.entries(fields).filter(([field]) => !found.has(field));
  return unknown(
    'field',
    lacking.map(([, name]) => name),
  );
}

/** Those that are neither an id nor, in any case, a name. */
function missing(wanted: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...known.values()].map(foldName));
  return wanted.filter((name) => !known.has(name) && !names.has(foldName(name)));
}
