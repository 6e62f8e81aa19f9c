/** A page that shows scene after scene must not lend one what it has of another, or all that is looked at on it is in doubt. */
import { expect, type Page } from '@playwright/test';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWall } from '../../builders/wall-state.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';
import type { Scene } from '../scene.ts';
import { test } from '../scene-screen.ts';
import { scenes } from '../scenes.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Each scene of the sample comes after one that is as far from it in the list as can be. */
const sample = scenes
  .map((scene, at) => ({ scene, former: scenes[(at + Math.floor(scenes.length / 2)) % scenes.length] ?? scene }))
  .filter((_, at) => at % 23 === 0);

for (const { scene, former } of sample) {
  test(`${scene.name} is the same after ${former.name} as in a page of its own`, async ({ page, sceneScreen }) => {
    await openScene(page, server.url, scene);
    await sceneScreen.show(former);
    await sceneScreen.show(scene);
    // The board that comes next is made ready in a turn of its own.
    await expect(async () => {
      expect(await documentOf(sceneScreen.page)).toEqual(await documentOf(page));
    }).toPass({ timeout: 10_000 });
  });
}

/** Piece by piece. Charts and their lines are numbered from the first one of their page, and a clock goes on. */
async function documentOf(page: Page): Promise<readonly string[]> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  return html.replaceAll(/recharts\d+|_r_\w+_|\d+:\d\d/gu, '').split('<');
}

test('a complaint is that of the scene it came from, and the next scene stands without it', async ({ sceneScreen }) => {
  const snapshot = buildSnapshot();
  Object.assign(snapshot, { wins: { ...snapshot.wins, recent: null } });
  const broken: Scene = { name: 'broken', snapshot, wall: buildWall(2) };
  await sceneScreen.show(broken);
  expect(sceneScreen.complaints()).toContainEqual(expect.stringMatching(/^broken: /u));
  await sceneScreen.show({ ...broken, name: 'whole', snapshot: buildSnapshot() });
  expect(sceneScreen.complaints()).toEqual([]);
  await expect(sceneScreen.page.locator('[data-shown="true"] .wins')).toBeVisible();
});
