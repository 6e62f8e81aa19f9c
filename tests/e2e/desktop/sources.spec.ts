/** Each kind of source in the real app, from a config file: records in, a win, a key that is withdrawn, and its return. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { freePort } from '../../fakes/free-port.ts';
import { expect, test } from '../desktop-app.ts';
import { filesHoldingKey } from '../key-files.ts';
import { plantedKey, webSources } from '../web-sources.ts';

const celebration = (page: Page) => page.locator('.celebration');
const withdrawn = Array.from({ length: 1000 }, () => ({ kind: 'reply', status: 401, body: {} }) as const);

function configFileOf(profile: string, source: ConfigDocument['sources'][number]): string {
  const file = join(profile, 'tandem.json');
  const config: ConfigDocument = {
    version: 1,
    currency: 'EUR',
    calendar: { zone: 'UTC' },
    sources: [source],
    wins: { overlaySeconds: 3 },
    boards: [{ kind: 'wins' }],
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

for (const [kind, start] of Object.entries(webSources)) {
  test(`${kind}: a win is celebrated, a withdrawn key told, and its return noticed`, async ({
    openDesktop,
    profile,
  }) => {
    // A first sync keeps to the vendor's real limits, and the app is started, asked four times and closed.
    test.setTimeout(120_000);
    const { server, source, win } = await start();
    try {
      const args = ['--windowed', '--config', configFileOf(profile, source)];
      const { app, page, errors } = await openDesktop(args, { TANDEM_SECRET_CRM: plantedKey });
      const said: string[] = [];
      for (const stream of [app.process().stdout, app.process().stderr])
        stream?.on('data', (text) => said.push(String(text)));
      await expect(page.locator('.status-line')).toContainText('Live', { timeout: 30_000 });

      win();
      await page.keyboard.press('r');
      await expect(celebration(page)).toContainText('€4,321', { timeout: 30_000 });
      await expect(celebration(page)).toBeHidden();
      await expect(page.locator('.wins')).toContainText('€4,321');

      server.fail(withdrawn);
      await page.keyboard.press('r');
      await expect(page.locator('.status-line')).toContainText('Sign-in needed', { timeout: 30_000 });
      await expect(page.locator('.notice')).toContainText('every half hour');
      await expect(page.locator('.wins')).toContainText('€4,321');

      server.fail([]);
      await page.keyboard.press('r');
      await expect(page.locator('.status-line')).toContainText('Live', { timeout: 30_000 });
      expect(errors).toEqual([]);
      expect(await page.content()).not.toContain(plantedKey);
      await app.close();
      expect(said.join('')).not.toContain(plantedKey);
      expect(filesHoldingKey(profile)).toEqual([]);
    } finally {
      await server.close();
    }
  });
}

test('a win that another system pushes is celebrated, and its secret kept', async ({ openDesktop, profile }) => {
  const port = await freePort();
  const source = { kind: 'webhook', id: 'push', label: 'Pushed', port, secret: { secret: 'crm' } } as const;
  const args = ['--windowed', '--config', configFileOf(profile, source)];
  const { app, page } = await openDesktop(args, { TANDEM_SECRET_CRM: plantedKey });
  await expect(page.locator('.status-line')).toContainText('Live');
  const push = (key: string) =>
    fetch(`http://127.0.0.1:${port}/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({
        type: 'win',
        eventId: 'event-1',
        id: 'D-1',
        name: 'Brightwater',
        amount: 4321,
        wonAt: new Date().toISOString(),
      }),
    });
  expect((await push('a guess')).status).toBe(401);
  const pushedAt = Date.now();
  expect((await push(plantedKey)).status).toBe(202);
  await expect(celebration(page)).toContainText('€4,321');
  // On a wall it is a second; a machine that runs tests has other things to do.
  expect(Date.now() - pushedAt).toBeLessThan(2_500);
  await app.close();
  expect(filesHoldingKey(profile)).toEqual([]);
});
