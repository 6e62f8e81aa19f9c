/** The built renderer as files: the same rules for the app's own protocol and for the browser host. */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

export type RendererFile = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/**
 * What pages may load: their own files alone. Confetti draws in a worker made from a blob. `connect` names what they may
 * talk to beyond their own origin.
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The file a URL's path names, ready to send; undefined where there is none or where the path leads out of the folder. A
 * page's root is given `rootAttributes`, so that it wears them when it is first painted, before any script.
 */
export async function loadRendererFile(
  folder: string,
  urlPath: string,
  connect?: readonly string[],
  rootAttributes: Readonly<Record<string, string>> = {},
): Promise<RendererFile | undefined> {
  const path = containedPath(folder, urlPath);
  const contentType = path && contentTypes[extname(path)];
  if (!path || !contentType) return undefined;
  const body = await readFile(path).catch(() => undefined);
  if (!body) return undefined;
  return {
    body: contentType === contentTypes['.html'] ? withRootAttributes(body, rootAttributes) : body,
    headers: {
      ...fileHeaders(contentType, connect),
      // Built files carry a hash of their content in their names; the page that names them does not.
      ...(urlPath.startsWith('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    },
  };
}

/** What goes with every file, whatever it is. */
export function fileHeaders(contentType: string, connect?: readonly string[]): RendererFile['headers'] {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(connect),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}

/** Their values are words of ours, so that they need no escaping. */
function withRootAttributes(page: Buffer, attributes: Readonly<Record<string, string>>): Buffer {
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return Buffer.from(page.toString('utf8').replace('<html', `<html${words.join('')}`));
}

/** The path inside `folder` that a URL's path means, or undefined where it means none. */
export function containedPath(folder: string, urlPath: string): string | undefined {
  const decoded = decode(urlPath);
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const root = resolve(folder);
  const path = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return path.startsWith(root + sep) ? path : undefined;
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
