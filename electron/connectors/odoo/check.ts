/** Tries the settings of an Odoo source one by one, in the order in which its description lists the tests. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import type { Directory } from './directory.ts';
import type { OdooFieldMap } from './field-map.ts';
import { stageWords } from './lead-milestones.ts';
import type { OdooReader } from './odoo-reader.ts';

export type OdooCheck = {
  readonly config: OdooSourceConfig;
  readonly reader: OdooReader;
  readonly directory: Directory;
  readonly fields: OdooFieldMap;
};

type Result = { readonly test: string; readonly problem: Problem | null };

/** What is read of Odoo, by the test that tries it. */
const models = [
  ['leads', 'crm.lead'],
  ['messages', 'mail.message'],
  ['meetings', 'calendar.event'],
  ['people', 'res.users'],
  ['campaigns', 'utm.campaign'],
] as const;

export async function* checkOdoo(check: OdooCheck, signal: AbortSignal): AsyncGenerator<Result> {
  const { reader, directory } = check;
  reader.forget();
  directory.forget();
  const signedIn = await problemOf(() => reader.signIn(signal));
  const isOfKey = signedIn !== null && ['secretMissing', 'keyRefused', 'scopeMissing'].includes(signedIn.code);
  yield { test: 'address', problem: isOfKey ? null : signedIn };
  if (signedIn !== null && !isOfKey) return;
  yield { test: 'key', problem: signedIn };
  if (signedIn !== null) return;
  for (const [test, model] of models) {
    const one = { model, domain: [], fields: ['id'], order: 'id', limit: 1 };
    yield {
      test,
      problem: await problemOf(async () => {
        await reader.search(one, signal);
      }),
    };
  }
  yield { test: 'fields', problem: await problemOf(() => checkFields(check, signal)) };
  yield { test: 'stages', problem: await problemOf(() => checkStages(check, signal)) };
}

async function checkFields({ config, reader }: OdooCheck, signal: AbortSignal): Promise<void> {
  const there = await reader.fieldsOf('crm.lead', signal);
  for (const name of Object.values(config.fields)) {
    if (!there.has(name)) throw unknown('field', name);
  }
}

async function checkStages({ config, directory }: OdooCheck, signal: AbortSignal): Promise<void> {
  const stages = [...(await directory.stages(signal))];
  const known = new Set<string>([...stageWords, ...stages.flatMap(([id, { name }]) => [String(id), foldName(name)])]);
  for (const names of Object.values(config.stages)) {
    const missing = names.find((name) => !known.has(foldName(name)));
    if (missing !== undefined) throw unknown('stage', missing);
  }
}

function unknown(what: 'field' | 'stage', name: string): SourceError {
  return new SourceError('unusable', { code: 'nameUnknown', params: { vendor: 'Odoo', what, name } });
}

async function problemOf(attempt: () => Promise<void>): Promise<Problem | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
    throw error;
  }
}
