/** What pages may not do, in one place. Each point of Electron's security checklist has a test. */
import { type Session, type WebContents, type WebPreferences, app } from 'electron/main';
import { appOrigin } from './app-protocol.ts';

/** The rights of a page: those of a web page, and the bridge that the preload script hands it. */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Nobody types on a wall.
  spellcheck: false,
  // A celebration plays its sound without anybody having clicked.
  autoplayPolicy: 'no-user-gesture-required',
  // A wall behind another window goes on, so that it is right when it comes to the front.
  backgroundThrottling: false,
} as const satisfies WebPreferences;

/** Denies every permission, download and outgoing request to all pages of the session. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnResource(request.url) }));
}

/** Denies navigation, new windows and webviews to every page there will ever be. */
export function secureAllContents(): void {
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

function secureContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether an address is one of the app's own, its developer tools' or made by its pages. */
export function isOwnResource(address: string): boolean {
  return ['devtools://', 'data:', `blob:${appOrigin}/`, `${appOrigin}/`].some((start) => address.startsWith(start));
}
