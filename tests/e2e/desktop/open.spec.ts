import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../electron/launch/build.ts';
import { expect, test } from '../desktop-app.ts';
import { ask, wallState } from '../page-bridge.ts';

test('the wall opens under its own protocol, without an error on its console', async ({ desktop }) => {
  await expect(desktop.page).toHaveURL('app://tandem/index.html');
  await expect(desktop.page).toHaveTitle(/Tandem/);
  await expect(desktop.page.locator('#root')).not.toBeEmpty();
  expect(desktop.errors).toEqual([]);
});

test('the wall fills the display unless it is asked to be a window', async ({ openDesktop }) => {
  const { page } = await openDesktop([]);
  const display = await page.evaluate(() => [screen.width, screen.height]);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual(display);
});

test('a key reaches the core, and the wall turns to another board', async ({ desktop }) => {
  await expect.poll(async () => (await wallState(desktop.page)).current).not.toBeNull();
  const before = await wallState(desktop.page);
  await desktop.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await wallState(desktop.page)).current?.index).toBe((before.current?.index ?? 0) + 1);
});

test('a second start on the same profile ends with one sentence', async ({ desktop, profile }) => {
  await expect(desktop.page).toHaveTitle(/Tandem/);
  const args = ['--no-sandbox', '--disable-gpu', projectRoot, '--profile', profile];
  const second = promisify(execFile)(process.env['TANDEM_RUNTIME'] ?? 'electron', args);
  await expect(second).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`Tandem is already open with the profile ${profile}.`),
  });
});

test('a wall whose page dies comes back by itself', async ({ desktop: { app, page } }) => {
  await page.evaluate(() => Object.assign(globalThis, { isFirstPage: true }));
  const afterwards = await app.evaluate(
    ({ webContents }) =>
      new Promise((resolve) => {
        const contents = webContents.getAllWebContents()[0];
        // The first page may still be loading: only a load that ends after the crash is the recovery.
        contents?.once('render-process-gone', () =>
          contents.once('did-finish-load', () =>
            resolve(contents.executeJavaScript('[typeof tandem, typeof isFirstPage]')),
          ),
        );
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(afterwards).toEqual(['object', 'undefined']);
});

test('quitting closes the ledger', async ({ desktop, profile }) => {
  await expect.poll(async () => (await wallState(desktop.page)).current).not.toBeNull();
  const closed = desktop.app.waitForEvent('close');
  // The page is gone before the answer comes.
  await ask(desktop.page, 'screen.command', { kind: 'quit' }).catch(() => undefined);
  await closed;
  expect(existsSync(join(profile, 'ledger.duckdb'))).toBe(true);
  expect(existsSync(join(profile, 'ledger.duckdb.wal'))).toBe(false);
});
