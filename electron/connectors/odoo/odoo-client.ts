/** Speaks to Odoo by the face that its version has, and remembers which. */
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import type { RateBudget } from '../rate-budget.ts';
import { secretOf } from '../secret-of.ts';
import { createJson2, isFaceMissing } from './json2.ts';
import { createJsonRpc } from './json-rpc.ts';
import type { CallModel } from './odoo-api.ts';
import { createJudge } from './odoo-failure.ts';

export function createOdooClient(
  config: OdooSourceConfig,
  environment: Pick<ConnectorEnvironment, 'secret' | 'clock' | 'limits'>,
  budget: RateBudget,
): CallModel {
  const { base, database, user, protocol, key } = config;
  const options = {
    base,
    database,
    user,
    keyName: key.secret,
    key: () => secretOf(key.secret, environment),
    judge: createJudge(base, key.secret),
    budget,
    clock: environment.clock,
    limits: environment.limits,
  };
  const json2 = createJson2(options);
  const jsonRpc = createJsonRpc(options);
  if (protocol !== 'auto') return protocol === 'json2' ? json2 : jsonRpc;

  let face: CallModel | undefined;
  return async (schema, call, signal) => {
    if (face) {
      try {
        return await face(schema, call, signal);
      } catch (error) {
        // Updated under way: which faces there are is to be found out anew.
        if (isFaceMissing(error)) face = undefined;
        throw error;
      }
    }
    try {
      const answer = await json2(schema, call, signal);
      face = json2;
      return answer;
    } catch (error) {
      if (!isFaceMissing(error)) throw error;
    }
    const answer = await jsonRpc(schema, call, signal);
    face = jsonRpc;
    return answer;
  };
}
