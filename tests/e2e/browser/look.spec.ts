/** The look that the config asks for, and what the screen's own system asks for on top of it, as a page wears it. */
import { expect, test } from '@playwright/test';
import type { Look } from '../../../shared/config/look.ts';
import { buildLook, buildWall } from '../../builders/wall-state.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';
import { scenes } from '../scenes.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());

function sceneIn(look: Partial<Look>) {
  const scene = scenes.find(({ name }) => name === 'wins.good');
  if (!scene) throw new Error('The scene is gone.');
  return { ...scene, wall: buildWall(2, { look: buildLook(look) }) };
}

test('the light theme lies under everything, and gives way when the config changes', async ({ page }) => {
  await openScene(page, server.url, sceneIn({ theme: 'light' }));
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(251, 251, 249)');
  await page.evaluate(
    (payload) => (window as unknown as { emit: (event: unknown) => void }).emit({ name: 'wall', payload }),
    buildWall(2),
  );
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(11, 13, 16)');
});

test('a system that asks for less motion or more contrast gets it whatever the config says', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
  await openScene(page, server.url, sceneIn({}));
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(page.locator('.stage-layer[data-shown="true"]')).toHaveCSS('transition-duration', '0s');
  await page.emulateMedia({ reducedMotion: 'no-preference', contrast: 'no-preference' });
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
  await expect(page.locator('.stage-layer[data-shown="true"]')).toHaveCSS('transition-duration', '0.3s');
});

test('words grow with the distance', async ({ page }) => {
  await openScene(page, server.url, sceneIn({ distance: 'far' }));
  // 2.45 hundredths of 1080 pixels, and a quarter more.
  await expect(page.locator('.status-line')).toHaveCSS('font-size', '33.075px');
});

test('the picture drifts by whole pixels, and only where the config lets it', async ({ page }) => {
  await page.clock.install({ time: 24 * 60_000 });
  await openScene(page, server.url, sceneIn({ drift: true }));
  const wall = page.locator('.wall');
  // A quarter of its round: 0.9 hundredths of 1080 pixels to the right.
  await expect(wall).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 10, 0)');
  await page.clock.runFor(4 * 60_000);
  await expect(wall).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 9, -3)');
  await page.evaluate(
    (payload) => (window as unknown as { emit: (event: unknown) => void }).emit({ name: 'wall', payload }),
    buildWall(2),
  );
  await expect(wall).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 0, 0)');
});
