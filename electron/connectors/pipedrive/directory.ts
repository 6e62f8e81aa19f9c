/** What the numbers in deals and leads are called: stages, pipelines, labels, channels, and the fields of the config. */
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import { fieldItem, namedItem, stageItem } from './answers.ts';
import { readAll } from './contacts.ts';
import { findFields, type FoundFields, labelsOf } from './custom-fields.ts';
import type { PipedriveApi } from './pipedrive-api.ts';

export type StageNames = {
  readonly stages: ReadonlyMap<string, { readonly name: string; readonly pipeline: string | undefined }>;
  readonly pipelines: ReadonlyMap<string, string>;
};

export type Names = StageNames & {
  readonly fields: FoundFields;
  readonly channels: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
};

/** Ids that were met in deals and leads. */
export type Met = {
  readonly stages?: readonly (string | undefined)[];
  readonly labels?: readonly string[];
};

export type Directory = {
  /** Fetched when they are first needed, and anew where they lack something that was met: it was made a moment ago. */
  readonly names: (signal: AbortSignal, met?: Met) => Promise<Names>;
  /** Fetches stages and pipelines; the rest is fetched again when it is next needed. */
  readonly renew: (signal: AbortSignal) => Promise<StageNames>;
};

/** The calls that `renew` takes. */
export const renewCalls = 2;

type Wanted = Pick<PipedriveSourceConfig, 'fields' | 'leadStages'>;

export function createDirectory(api: PipedriveApi, wanted: Wanted): Directory {
  let stageNames: StageNames | undefined;
  let otherNames: Omit<Names, keyof StageNames> | undefined;
  /** Met, and not told: what they are of is gone. */
  const inVain = new Set<string>();

  const renew = async (signal: AbortSignal): Promise<StageNames> => {
    stageNames = await readStageNames(api, signal);
    otherNames = undefined;
    return stageNames;
  };

  const lacks = (known: ReadonlyMap<string, unknown>, met: readonly (string | undefined)[] = []): boolean =>
    met.some((id) => id !== undefined && !known.has(id) && !inVain.has(id));

  return {
    renew,
    names: async (signal, { stages, labels } = {}) => {
      let known = stageNames ?? (await renew(signal));
      if (lacks(known.stages, stages)) known = await renew(signal);
      otherNames ??= await readOtherNames(api, wanted, signal);
      if (usesLabels(wanted) && lacks(otherNames.labels, labels))
        otherNames = await readOtherNames(api, wanted, signal);
      const names = { ...known, ...otherNames };
      for (const id of stages ?? []) if (id !== undefined && !names.stages.has(id)) inVain.add(id);
      for (const id of labels ?? []) if (!names.labels.has(id)) inVain.add(id);
      return names;
    },
  };
}

async function readStageNames(api: PipedriveApi, signal: AbortSignal): Promise<StageNames> {
  const pipelines = readAll(namedItem, await listAll(api, 'pipelines', signal));
  const stages = readAll(stageItem, await listAll(api, 'stages', signal));
  return {
    pipelines: new Map(pipelines.map(({ id, name }) => [id, name ?? id])),
    stages: new Map(stages.map(({ id, name, pipeline_id }) => [id, { name: name ?? id, pipeline: pipeline_id }])),
  };
}

async function readOtherNames(
  api: PipedriveApi,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Omit<Names, keyof StageNames>> {
  const items = readAll(fieldItem, await listAll(api, 'dealFields', signal));
  const channel = items.find(({ field_code }) => field_code === 'channel');
  const labels = usesLabels(wanted) ? readAll(namedItem, (await api.listByNumber('leadLabels', {}, signal)).items) : [];
  return {
    fields: findFields(wanted.fields, items),
    channels: channel ? labelsOf(channel) : new Map(),
    labels: new Map(labels.map(({ id, name }) => [id, name ?? id])),
  };
}

const usesLabels = ({ leadStages }: Wanted): boolean => Object.values(leadStages).some((names) => names.length > 0);

async function listAll(api: PipedriveApi, path: string, signal: AbortSignal): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await api.list(path, { cursor }, signal);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
