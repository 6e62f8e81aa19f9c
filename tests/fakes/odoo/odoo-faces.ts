/** The faces of a fake Odoo: which of them there are, who is let in, and what its errors look like through each. */
import type { ApiCall, ApiReply } from '../api-server.ts';
import { OdooError } from './odoo-error.ts';
import type { Execute } from './odoo-execute.ts';
import { parseCall, writeFault, writeResult } from './odoo-xml.ts';

export type Door = {
  readonly version: number;
  readonly database: string;
  readonly login: string;
  readonly key: string;
  readonly userId: number;
};

const trace = (door: Door, { message }: Error): string =>
  `Traceback (most recent call last):\n  File "/opt/odoo/http.py", line 1, in dispatch\n    key='${door.key}' ${message}`;
const page: ApiReply = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html>\n<title>404 Not Found</title>',
};

export function answerCall(door: Door, execute: Execute, call: ApiCall): ApiReply {
  if (call.path.startsWith('/json/2/')) return door.version >= 19 ? json2(door, execute, call) : page;
  if (door.version >= 20) return page;
  if (call.path === '/jsonrpc') return jsonRpc(door, execute, call);
  if (call.path.startsWith('/xmlrpc/2/')) return xmlRpc(door, execute, call);
  return page;
}

function json2(door: Door, execute: Execute, { path, headers, body }: ApiCall): ApiReply {
  try {
    const [, , , model = '', method = ''] = path.split('/');
    if (headers['x-odoo-database'] !== door.database) return page;
    if (headers.authorization !== `bearer ${door.key}`) {
      throw new OdooError('werkzeug.exceptions.Unauthorized', 'Invalid apikey');
    }
    return { body: execute(model, method, [], recordOf(body)) };
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    const { name, message } = error;
    return {
      status: statusOf(name),
      body: { name, message, arguments: [message], context: {}, debug: trace(door, error) },
    };
  }
}

function statusOf(name: string): number {
  if (name.endsWith('Unauthorized')) return 401;
  if (name.endsWith('AccessError')) return 403;
  if (name.endsWith('UserError')) return 422;
  return 500;
}

/** Errors come as successes, with what went wrong inside. */
function jsonRpc(door: Door, execute: Execute, { body }: ApiCall): ApiReply {
  const { id, params } = recordOf(body);
  const { service, method, args } = recordOf(params);
  try {
    const result = serve(door, execute, String(service), String(method), Array.isArray(args) ? args : []);
    return { body: { jsonrpc: '2.0', id, result } };
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    const { name, message } = error;
    const data = { name, message, arguments: [message], context: {}, debug: trace(door, error) };
    return { body: { jsonrpc: '2.0', id, error: { code: 200, message: 'Odoo Server Error', data } } };
  }
}

function xmlRpc(door: Door, execute: Execute, { path, body }: ApiCall): ApiReply {
  const headers = { 'content-type': 'text/xml' };
  try {
    const { method, params } = parseCall(String(body));
    return { headers, body: writeResult(serve(door, execute, path.split('/').at(-1) ?? '', method, params)) };
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    return { headers, body: writeFault(1, trace(door, error)) };
  }
}

function serve(door: Door, execute: Execute, service: string, method: string, args: readonly unknown[]): unknown {
  const [database, user, key, model, name, positional, named] = args;
  if (database !== door.database) {
    throw new OdooError('psycopg2.OperationalError', `FATAL:  database "${String(database)}" does not exist`);
  }
  if (service === 'common') return user === door.login && key === door.key ? door.userId : false;
  if (method !== 'execute_kw') throw new OdooError('builtins.NameError', `Method not available ${method}`);
  if (user !== door.userId || key !== door.key) throw new OdooError('odoo.exceptions.AccessDenied', 'Access Denied');
  return execute(String(model), String(name), Array.isArray(positional) ? positional : [], recordOf(named));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
