/** Tries the settings one by one, in the order of their description. */
import { salesforceParts } from '../../../shared/config/sources/salesforce.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Connector } from '../connector.ts';
import { SourceError } from '../source-error.ts';
import { wants } from '../wants.ts';
import { vendor } from './failures.ts';
import type { ReadingContext } from './reading.ts';
import type { Session } from './sign-in.ts';

type Tried = ReturnType<NonNullable<Connector['check']>>;

const objectsOf = {
  leads: ['Lead'],
  deals: ['Opportunity'],
  activities: ['Task', 'Event'],
  campaigns: ['Campaign'],
} as const;

export async function* checkOrg(context: ReadingContext, session: Session, signal: AbortSignal): Tried {
  const { org, config } = context;
  org.shapes.forget();
  const address = await problemOf(async () => {
    const versions = await org.versions(signal);
    if (!versions.includes(config.apiVersion)) throw unknown('version', config.apiVersion);
  });
  yield { test: 'address', problem: address };
  if (address) return;
  const key = await problemOf(() => session.token(signal));
  yield { test: 'key', problem: key };
  if (key) return;

  const canSee = async (objects: readonly string[]): Promise<void> => {
    for (const object of objects) if ((await org.shapes.of(object, signal)) === null) throw context.hidden(object);
  };
  for (const part of salesforceParts) {
    const objects = config.reads.includes(part) ? objectsOf[part] : [];
    yield { test: part, problem: await problemOf(() => canSee(objects)) };
  }
  yield { test: 'people', problem: await problemOf(() => canSee(wants(config, 'person') ? ['User'] : [])) };
  yield { test: 'mapping', problem: await problemOf(() => checkMapping(context, signal)) };
}

/** Every field and every stage that the config names is one that the org has. */
async function checkMapping({ org, config }: ReadingContext, signal: AbortSignal): Promise<void> {
  const readsLeads = config.reads.includes('leads');
  const fields = {
    ...(readsLeads && { Lead: config.leadFields }),
    ...(config.reads.includes('deals') && { Opportunity: config.dealFields }),
  };
  for (const [object, named] of Object.entries(fields)) {
    const paths = Object.values(named);
    const seen = await org.shapes.visible(object, paths, signal);
    const missing = paths.find((path) => !seen.includes(path));
    if (missing !== undefined) throw unknown('field', `${object}.${missing}`);
  }
  if (!readsLeads) return;
  const status = (await org.shapes.of('Lead', signal))?.fields.find(({ name }) => name === 'Status');
  const known = new Set((status?.picklistValues ?? []).map(({ value }) => foldName(value ?? '')));
  const stages = Object.values(config.leadStages).flat();
  const missing = stages.find((stage) => !known.has(foldName(stage)));
  if (missing !== undefined) throw unknown('stage', missing);
}

function unknown(what: 'version' | 'field' | 'stage', name: string): SourceError {
  return new SourceError('unusable', { code: 'nameUnknown', params: { vendor, what, name } });
}

/** What went wrong, as something to be told; null where nothing did. */
async function problemOf(attempt: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
    throw error;
  }
}
