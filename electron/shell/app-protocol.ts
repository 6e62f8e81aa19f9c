/** `app://tandem/`: what the wall is made of, under an origin of its own, so that pages need no right to read files. */
import { protocol } from 'electron/main';
import type { WallFiles } from '../core/wall-files.ts';

const scheme = 'app';
const host = 'tandem';
export const appOrigin = `${scheme}://${host}`;
export const wallUrl = `${appOrigin}/index.html`;

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, stream: true, codeCache: true } },
  ]);
}

export function serveAppProtocol(files: WallFiles): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = url.host === host && request.method === 'GET' ? await files(url.pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers } });
  });
}
