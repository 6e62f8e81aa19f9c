/** Tries the settings of a source, in the order of `pipedriveSettings.tests`. */
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import type { Names } from './directory.ts';
import { leadStages } from './lead-facts.ts';
import type { Reading } from './reading.ts';

type Tried = { readonly test: string; readonly problem: Problem | null };

/** Costs about eighty of the account's tokens. */
export async function* checkPipedrive(reading: Reading, signal: AbortSignal): AsyncGenerator<Tried> {
  const { api, config, directory } = reading;
  const signIn = await problemOf(api.one('users/me', signal));
  const isKey = signIn?.kind === 'signInNeeded';
  yield { test: 'address', problem: isKey ? null : (signIn?.problem ?? null) };
  if (signIn && !isKey) return;
  yield { test: 'key', problem: signIn?.problem ?? null };
  if (signIn) return;

  const one = { limit: 1 };
  yield { test: 'leads', problem: (await problemOf(api.listByNumber('leads', one, signal)))?.problem ?? null };
  for (const path of ['deals', 'activities', ...(config.contacts ? ['persons', 'organizations'] : [])]) {
    yield { test: path, problem: (await problemOf(api.list(path, one, signal)))?.problem ?? null };
  }

  const renewed = await problemOf(directory.renew(signal));
  if (renewed) {
    yield { test: 'pipelines', problem: renewed.problem };
    return;
  }
  const names = await directory.names(signal);
  yield { test: 'pipelines', problem: unknown('pipeline', unknownPipelines(config, names)) };
  yield { test: 'labels', problem: unknown('label', unknownLabels(config, names)) };
  yield { test: 'fields', problem: unknown('field', unknownFields(config, names)) };
}

async function problemOf(work: Promise<unknown>): Promise<SourceError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

function unknown(what: string, names: readonly string[]): Problem | null {
  if (names.length === 0) return null;
  return { code: 'nameUnknown', params: { vendor: 'Pipedrive', what, name: names.join('", "') } };
}

function unknownPipelines({ pipelines }: PipedriveSourceConfig, names: Names): readonly string[] {
  return missing(pipelines, names.pipelines);
}

function unknownLabels(config: PipedriveSourceConfig, names: Names): readonly string[] {
  return missing(
    leadStages.flatMap((stage) => config.leadStages[stage]),
    names.labels,
  );
}

function unknownFields({ fields }: PipedriveSourceConfig, names: Names): readonly string[] {
  return Object.entries(fields).flatMap(([field, name]) =>
    [...names.fields.keys()].some((key) => key === field) ? [] : [name],
  );
}

/** Those that are neither an id nor, in any case, a name. */
function missing(wanted: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...known.values()].map((name) => name.toLowerCase()));
  return wanted.filter((name) => !known.has(name) && !names.has(name.trim().toLowerCase()));
}
