/** What a picture must keep to at every size: readable from five metres, nothing cut off, nothing lying on another. */
import { expect } from '@playwright/test';
import { buildWall } from '../../builders/wall-state.ts';
import { axeFaults } from '../axe-faults.ts';
import { groupFaults } from '../group-faults.ts';
import { layoutFaults } from '../layout-faults.ts';
import { openScene, type RendererServer, resizeScene, serveRenderer } from '../renderer-page.ts';
import type { Scene } from '../scene.ts';
import { test } from '../scene-screen.ts';
import { scenes, sizes } from '../scenes.ts';
import { statusColourFaults } from '../status-colour-faults.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());

/** At 4K a picture is that of 1080p with more dots, and slow to draw: the main states of all boards are enough. */
function sizesOf({ name }: Scene) {
  return sizes.filter(({ width }) => width < 3840 || name.endsWith('.good'));
}

for (const scene of scenes) {
  test(`${scene.name} is readable and whole`, async ({ sceneScreen }) => {
    const faults: string[] = [];
    await sceneScreen.show(scene);
    for (const size of sizesOf(scene)) {
      await resizeScene(sceneScreen.page, size);
      const found = [
        ...(await sceneScreen.page.evaluate(layoutFaults)),
        ...(await sceneScreen.page.evaluate(groupFaults)),
        ...(await sceneScreen.page.evaluate(statusColourFaults)),
      ];
      faults.push(...found.map((fault) => `${size.width}x${size.height}: ${fault}`));
    }
    faults.push(...(await axeFaults(sceneScreen.page)), ...sceneScreen.complaints());
    expect(faults).toEqual([]);
  });
}

test('the wall tells when the board of its turn has been painted', async ({ page }) => {
  const scene = scenes.find(({ name }) => name === 'wins.good');
  if (!scene) throw new Error('The scene is gone.');
  await openScene(page, server.url, scene);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify((window as unknown as { sent: unknown[] }).sent)))
    .toContain('{"name":"wall.painted","args":{"turn":3}}');
});

test('the next board is mounted before its switch, and the former one goes', async ({ page }) => {
  const scene = scenes.find(({ name }) => name === 'agreement-status.good');
  if (!scene) throw new Error('The scene is gone.');
  await openScene(page, server.url, scene);
  await expect(page.locator('[data-shown="true"] .agreement')).toBeVisible();
  await expect(page.locator('[data-shown="false"] .wins')).toBeAttached();
  const mounted = await page.locator('.wins').elementHandle();
  await page.evaluate(
    (payload) => (window as unknown as { emit: (event: unknown) => void }).emit({ name: 'wall', payload }),
    buildWall(2),
  );
  await expect(page.locator('[data-shown="true"] .wins')).toHaveCSS('opacity', '1');
  expect(await page.locator('.wins').evaluate((board, former) => board === former, mounted)).toBe(true);
  await expect(page.locator('.agreement')).toHaveCount(0);
  await expect(page.locator('[data-shown="false"] .funnel')).toBeAttached();
});

test('keys become commands', async ({ page }) => {
  const scene = scenes.find(({ name }) => name === 'celebration.test');
  if (!scene) throw new Error('The scene is gone.');
  await openScene(page, server.url, scene);
  for (const key of ['ArrowRight', ' ', '3', 'Escape']) await page.keyboard.press(key);
  const sent = await page.evaluate(() => (window as unknown as { sent: { name: string; args: unknown }[] }).sent);
  expect(sent.filter(({ name }) => name === 'wall.command').map(({ args }) => args)).toEqual([
    { kind: 'next' },
    { kind: 'togglePause' },
    { kind: 'jump', index: 2 },
    { kind: 'dismissCelebration' },
  ]);
});
