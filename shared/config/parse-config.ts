import { type Config, configSchema, configVersion } from './config.ts';
import { type ConfigFault, faultAt } from './fault.ts';
import { faultsOfIssues, unsaid } from './issue-faults.ts';
import { migrate } from './migrations.ts';

export type ParsedConfig =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Parses an unknown document: migrates it, checks it, fills in the defaults. Never throws. */
export function parseConfig(document: unknown): ParsedConfig {
  if (!isDocument(document)) return refused(faultAt([], 'noGroup'));
  const version = document['version'];
  if (typeof version === 'number' && version > configVersion) {
    return refused({ ...faultAt(['version'], 'newerVersion', { newest: configVersion }), input: version });
  }
  const parsed = configSchema.safeParse(migrate(document), { error: () => unsaid, reportInput: true });
  if (parsed.success) return { ok: true, config: parsed.data };
  return { ok: false, faults: faultsOfIssues(parsed.error.issues) };
}

function refused(fault: ConfigFault): ParsedConfig {
  return { ok: false, faults: [fault] };
}

function isDocument(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
