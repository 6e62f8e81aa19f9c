/** An error in the main process that nobody catches: it is for the log, and the wall goes on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../desktop-app.ts';
import { filesHoldingKey } from '../key-files.ts';
import { plantedKey, webSources } from '../web-sources.ts';

const message = 'Nobody was there to catch this.';

test('goes to the log, without the key that a source holds, and the wall goes on', async ({ openDesktop, profile }) => {
  const { server, source, win } = await webSources.json();
  try {
    const config = join(profile, 'tandem.json');
    const boards = [{ kind: 'wins' }];
    writeFileSync(
      config,
      JSON.stringify({ version: 1, currency: 'EUR', calendar: { zone: 'UTC' }, sources: [source], boards }),
    );
    const { app, page } = await openDesktop(['--windowed', '--config', config], { TANDEM_SECRET_CRM: plantedKey });
    const said: string[] = [];
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on('data', (text) => said.push(String(text)));
    await expect(page.locator('.status-line')).toContainText('Live', { timeout: 30_000 });

    await app.evaluate((_, text) => {
      setTimeout(() => {
        throw new Error(text);
      });
      setTimeout(() => void Promise.reject(new Error(`${text} Nor this.`)));
    }, message);
    const log = (): string => readFileSync(join(profile, 'logs', 'tandem.log'), 'utf8');
    await expect.poll(log).toContain(message);
    await expect.poll(log).toContain(`${message} Nor this.`);

    win();
    await page.keyboard.press('r');
    await expect(page.locator('.celebration')).toContainText('€4,321', { timeout: 30_000 });
    await app.close();
    expect(said.join('')).not.toContain(plantedKey);
    expect(filesHoldingKey(profile)).toEqual([]);
  } finally {
    await server.close();
  }
});
