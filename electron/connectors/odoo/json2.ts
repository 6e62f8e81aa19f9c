/** Odoo's face from version 19 on: one address a method, the key in a header. */
import { type ApiClientOptions, createApiClient } from '../api-client.ts';
import { SourceError } from '../source-error.ts';
import type { CallModel, JudgeFault } from './odoo-api.ts';
import { faultIn, keyRefused } from './odoo-failure.ts';

export type FaceOptions = Omit<ApiClientOptions, 'headers' | 'failure'> & {
  readonly database: string;
  readonly user: string | undefined;
  /** Asked for with every call, so that a new key counts at once. */
  readonly key: () => Promise<string>;
  readonly keyName: string;
  readonly judge: JudgeFault;
};

export function createJson2({ database, key, keyName, judge, ...options }: FaceOptions): CallModel {
  const client = createApiClient({
    ...options,
    headers: async () => ({ authorization: `bearer ${await key()}`, 'x-odoo-database': database }),
    failure: ({ status, text }, { path }) => {
      const fault = faultIn(text);
      if (fault) return judge(fault, path.split('/')[2] ?? '', status);
      return status === 401 ? new SourceError('signInNeeded', keyRefused(keyName, status)) : null;
    },
  });
  return (schema, { model, method, arguments: named = {} }, signal) =>
    client.read(schema, { path: `json/2/${model}/${method}`, body: named }, signal);
}

/** Whether an error says that this server has no such face: it is of an older version. */
export function isFaceMissing(error: unknown): boolean {
  if (!(error instanceof SourceError)) return false;
  const { code, params } = error.problem;
  return code === 'addressGone' || (code === 'addressRefused' && [400, 405].includes(Number(params.status)));
}
