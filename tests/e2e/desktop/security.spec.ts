import { join } from 'node:path';
import { projectRoot } from '../../../electron/launch/build.ts';
import { expect, test } from '../desktop-app.ts';
import { ask } from '../page-bridge.ts';

test('a page gets the bridge and nothing of Node', async ({ desktop: { page } }) => {
  const found = await page.evaluate(() => [
    Object.keys(Reflect.get(globalThis, 'tandem')).sort(),
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
  ]);
  expect(found).toEqual([['onEvent', 'request'], []]);
});

test('a page is sandboxed, isolated from its preload script and without Node', async ({ desktop: { app } }) => {
  const preferences = await app.evaluate(({ webContents }) => {
    const contents: unknown = webContents.getAllWebContents()[0];
    return (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('a page can go nowhere else', async ({ desktop: { page } }) => {
  await page.evaluate(() => location.assign('https://example.com/'));
  await page.evaluate(() => location.assign('app://tandem/assets/'));
  expect(await page.evaluate(() => location.href)).toBe('app://tandem/index.html');
});

test('a page can open no window', async ({ desktop: { app, page } }) => {
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  expect(await page.evaluate(() => window.open('app://tandem/index.html'))).toBeNull();
  expect(app.windows()).toHaveLength(1);
});

test('a page runs no script but its own files', async ({ desktop: { page } }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    return document.title;
  });
  expect(ran).not.toBe('taken over');
});

test('a page holds no foreign page', async ({ desktop: { page } }) => {
  const blocked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const frame = document.createElement('iframe');
        frame.src = 'app://tandem/index.html';
        document.body.append(frame, document.createElement('webview'));
      }),
  );
  expect(await blocked).toBe('frame-src');
});

for (const address of [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/hostname',
  'app://tandem/..%2f..%2fpackage.json',
  'app://tandem/%2e%2e/main/main.js',
  'app://elsewhere/index.html',
]) {
  test(`a page can not read ${address}`, async ({ desktop: { page } }) => {
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.ok,
          () => false,
        ),
      address,
    );
    expect(read).toBe(false);
  });
}

test('a page is denied every permission', async ({ desktop: { page } }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('a request with arguments that are not in the contract is turned down', async ({ desktop: { page } }) => {
  for (const [name, args] of [
    ['wall.command', { kind: 'format' }],
    ['wall.painted', { turn: '1' }],
    ['no.such', {}],
    ['__proto__', {}],
  ] as const) {
    expect(await ask(page, name, args)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  }
});

test('a window that Tandem did not open is refused, even with its page and preload script', async ({ desktop }) => {
  const answer = await desktop.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
      await stranger.loadURL('app://tandem/index.html');
      return stranger.webContents.executeJavaScript('window.tandem.request("app.info", {})');
    },
    join(projectRoot, 'out', 'preload', 'preload.cjs'),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
});
