/** Tries the settings of an Odoo source one by one, in the order in which its description lists the tests. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import { wants } from '../wants.ts';
import type { Directory } from './directory.ts';
import type { OdooFieldMap } from './field-map.ts';
import { stageWords } from './lead-milestones.ts';
import { fromLeads } from './lead-stream.ts';
import type { OdooReader } from './odoo-reader.ts';

export type OdooCheck = {
  readonly config: OdooSourceConfig;
  readonly reader: OdooReader;
  readonly directory: Directory;
  readonly fields: OdooFieldMap;
};

type Result = { readonly test: string; readonly problem: Problem | null };

/** What is read of Odoo, by the test that tries it, and the records that are made of it. */
const models = [
  ['leads', 'crm.lead', fromLeads],
  ['messages', 'mail.message', ['activity']],
  ['meetings', 'calendar.event', ['activity']],
  ['people', 'res.users', ['person', 'activity']],
  ['campaigns', 'utm.campaign', ['campaign']],
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
  for (const [test, model, entities] of models) {
    if (!wants(check.config, ...entities)) continue;
    const one = { model, domain: [], fields: ['id'], order: 'id', limit: 1 };
    yield {
      test,
      problem: await problemOf(async () => {
        await reader.search(one, signal);
      }),
    };
  }
  if (!wants(check.config, ...fromLeads)) return;
  yield { test: 'fields', problem: await problemOf(() => checkFields(check, signal)) };
  yield { test: 'stages', problem: await problemOf(() => checkStages(check, signal)) };
}

async function checkFields({ config, reader }: OdooCheck, signal: AbortSignal): Promise<void> {
  const there = await reader.fieldsOf('crm.lead', signal);
  refuseUnknown(
    'field',
    Object.values(config.fields).filter((name) => !there.has(name)),
  );
}

async function checkStages({ config, directory }: OdooCheck, signal: AbortSignal): Promise<void> {
  const stages = [...(await directory.stages(signal))];
  const known = new Set<string>([...stageWords, ...stages.flatMap(([id, { name }]) => [String(id), foldName(name)])]);
  const named = Object.values(config.stages).flat();
  refuseUnknown(
    'stage',
    named.filter((name) => !known.has(foldName(name))),
  );
}

function refuseUnknown(what: 'field' | 'stage', names: readonly string[]): void {
  if (names.length === 0) return;
  const params = { vendor: 'Odoo', what, name: names.join('", "') };
  throw new SourceError('unusable', { code: 'nameUnknown', params });
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
