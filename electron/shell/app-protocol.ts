/** `app://tandem/`: the built renderer under an origin of its own, so that pages need no right to read files. */
import { protocol } from 'electron/main';
import { loadRendererFile } from '../core/renderer-files.ts';

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

export function serveAppProtocol(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file =
      url.host === host && request.method === 'GET' ? await loadRendererFile(folder, url.pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers } });
  });
}
