/** What a person has put on top, while the wall goes on below. */
import { expect, type Page, test } from '@playwright/test';
import type { WallState } from '../../../shared/domain/wall.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';
import { keyboardScenes } from '../scenes/keyboard.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());

async function open(page: Page, name: string): Promise<void> {
  const scene = keyboardScenes.find((known) => known.name === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  await openScene(page, server.url, scene);
}

async function tell(page: Page, payload: WallState): Promise<void> {
  await page.evaluate(
    (wall) => (window as unknown as { emit: (event: unknown) => void }).emit({ name: 'wall', payload: wall }),
    payload,
  );
}

test('an explanation keeps its board while the wall turns to others', async ({ page }) => {
  await open(page, 'explain.part');
  await tell(page, buildWall(2));
  await expect(page.locator('[data-shown="true"] .wins')).toBeAttached();
  await expect(page.locator('.explain__place')).toHaveText('Shared goal · 2 of 3');
  await expect(page.locator('.explain__label')).toHaveText('Revenue this quarter: marketing');
});

test('an explanation closes by itself after the time of a hold, counted from the last key', async ({ page }) => {
  await page.clock.install();
  await open(page, 'explain.goal');
  await page.clock.runFor(599_000);
  await page.keyboard.press('ArrowRight');
  await page.clock.runFor(599_000);
  await expect(page.locator('.explain')).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(page.locator('.explain')).toBeHidden();
});

test('a celebration takes the wall over an explanation, and gives it back', async ({ page }) => {
  await open(page, 'explain.goal');
  await tell(page, buildWall(0, { celebration: buildCelebration() }));
  const atTheTop = () =>
    page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('dialog')?.className);
  await expect.poll(atTheTop).toContain('celebration');
  await tell(page, buildWall(0));
  await expect.poll(atTheTop).toContain('explain');
});

test('what is refused is said for some seconds', async ({ page }) => {
  await page.clock.install();
  await open(page, 'refused.locked');
  await expect(page.locator('.notice')).toHaveText('That needs the PIN. Press U to give it.');
  await page.clock.runFor(6_500);
  await expect(page.locator('.notice')).toBeHidden();
});
