/**
 * Odoo's face up to version 19: one address for all, the sign-in within each call. Errors come with status 200.
 */
import { z } from 'zod';
import { createApiClient, parseValue } from '../api-client.ts';
import { SourceError } from '../source-error.ts';
import type { FaceOptions } from './json2.ts';
import type { CallModel } from './odoo-api.ts';
import { keyRefused } from './odoo-failure.ts';

const envelopeSchema = z.object({
  result: z.unknown().optional(),
  error: z
    .object({
      code: z.number().catch(200),
      data: z.object({ name: z.string().catch(''), message: z.string().catch('') }),
    })
    .optional(),
});
const userIdSchema = z.union([z.number(), z.literal(false), z.null()]);

export function createJsonRpc({ database, user, key, keyName, judge, ...options }: FaceOptions): CallModel {
  const client = createApiClient({ ...options, headers: async () => ({}) });
  const address = new URL('jsonrpc', options.base.endsWith('/') ? options.base : `${options.base}/`).href;
  let userId: number | undefined;

  const ask = async (service: string, method: string, args: readonly unknown[], model: string, signal: AbortSignal) => {
    const body = { jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } };
    const { result, error } = await client.read(envelopeSchema, { path: 'jsonrpc', body }, signal);
    if (error) throw judge(error.data, model, error.code);
    return result;
  };

  /** The number of the login. It stays what it is when its key is another one. */
  const signIn = async (signal: AbortSignal): Promise<number> => {
    if (userId !== undefined) return userId;
    if (user === undefined) {
      throw new SourceError('unusable', { code: 'answerUnexpected', params: { address, place: 'user' } });
    }
    const found = await ask('common', 'authenticate', [database, user, await key(), {}], 'res.users', signal);
    const id = parseValue(userIdSchema, found, address);
    // The answer to a wrong key is a plain "no".
    if (typeof id !== 'number') throw new SourceError('signInNeeded', keyRefused(keyName, 200));
    userId = id;
    return id;
  };

  return async (schema, { model, method, arguments: named = {} }, signal) => {
    const id = await signIn(signal);
    const args = [database, id, await key(), model, method, [], named];
    return parseValue(schema, await ask('object', 'execute_kw', args, model, signal), address);
  };
}
