/** Fetches a file from an address into the work folder, only when it has changed there. */
import { open } from 'node:fs/promises';
import { connectionError, statusError } from '../http-errors.ts';
import { shownAddress } from '../http-addresses.ts';
import { defaultIdleMs, fetchSafely, type SafeResponse } from '../http.ts';
import { SourceError } from '../source-error.ts';
import type { SeenFile } from './cursor.ts';
import { isWebPage } from './foreign-format.ts';

export type DownloadRequest = {
  readonly url: string;
  readonly seen: SeenFile | undefined;
  /** Where to put it. */
  readonly path: string;
  readonly signal: AbortSignal;
  readonly now: number;
  readonly limits?: { readonly bytes: number; readonly idleMs: number };
};

export type Download =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'downloaded';
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
    };

const defaultLimits = { bytes: 2 * 2 ** 30, idleMs: defaultIdleMs };

export async function download(request: DownloadRequest): Promise<Download> {
  const { url, seen, signal, limits = defaultLimits } = request;
  const headers = {
    ...(seen?.etag === undefined ? {} : { 'if-none-match': seen.etag }),
    ...(seen?.lastModified === undefined ? {} : { 'if-modified-since': seen.lastModified }),
  };
  const response = await fetchSafely({ url, headers, signal, idleMs: limits.idleMs });
  const failure = statusError(response.status, response.headers, url, request.now);
  if (failure !== null || response.status === 304) {
    response.body.destroy();
    if (failure !== null) throw failure;
    return { kind: 'unchanged' };
  }
  // Some servers name two character sets or none; only what the bytes are counts. But a web page is no sheet.
  if (/^\s*(text\/html|application\/xhtml)/i.test(response.headers['content-type'] ?? '')) {
    response.body.destroy();
    throw notPublished(url);
  }
  const { path } = request;
  await saveBody(response, path, url, signal, limits);
  return { kind: 'downloaded', etag: response.headers.etag, lastModified: response.headers['last-modified'] };
}

async function saveBody(
  response: SafeResponse,
  path: string,
  url: string,
  signal: AbortSignal,
  limits: { readonly bytes: number; readonly idleMs: number },
): Promise<void> {
  const { body } = response;
  body.setTimeout(limits.idleMs, () => body.destroy(Object.assign(new Error('idle'), { code: 'IDLE' })));
  const output = await open(path, 'w');
  let bytes = 0;
  let isDiskFault = false;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (bytes === 0 && isWebPage(chunk.toString('latin1', 0, 512))) throw notPublished(url);
      bytes += chunk.length;
      if (bytes > limits.bytes) {
        const params = { address: shownAddress(url), limitMb: Math.round(limits.bytes / 2 ** 20) };
        throw new SourceError('unusable', { code: 'answerTooLarge', params });
      }
      await output.writeFile(chunk).catch((error: unknown) => {
        isDiskFault = true;
        throw error;
      });
    }
  } catch (error) {
    if (error instanceof SourceError || signal.aborted || isDiskFault) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isCut = code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!isCut) throw connectionError(error, url, limits.idleMs);
    const problem = { code: 'answerCutShort', params: { address: shownAddress(url) } } as const;
    throw new SourceError('unreachable', problem, { cause: error });
  } finally {
    await output.close();
    body.destroy();
  }
}

function notPublished(url: string): SourceError {
  return new SourceError('unusable', { code: 'sheetNotPublished', params: { address: shownAddress(url) } });
}
