import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WallFiles } from '../core/wall-files.ts';
import { isOwnHost } from './trust.ts';

/** Answers plain HTTP: what the wall is made of, to be read only. */
export async function answerPage(files: WallFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host } = request.headers;
  if (!isOwnHost(host, request.socket.localPort ?? 0))
    return refuse(response, 421, 'This is not the server of that name.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only reading is possible here.');
  const path = request.url?.split(/[?#]/)[0] ?? '/';
  const file = await files(path, [`ws://${host}`]);
  if (!file) return refuse(response, 404, 'There is no such page.');
  response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  response.end(`${sentence}\n`);
}
