/** A board that can't be drawn is reported, says so in words, and takes nothing else with it. */
import { expect, test } from '@playwright/test';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWall } from '../../builders/wall-state.ts';
import { asOf } from '../../builders/wins-view.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());

test('a board that throws is reported, and the wall goes on without it', async ({ page }) => {
  const snapshot = buildSnapshot();
  // What no release of Tandem ever writes: the board has no way to expect it.
  Object.assign(snapshot, { wins: { ...snapshot.wins, recent: null } });
  await openScene(page, server.url, { name: 'failing', snapshot, wall: buildWall(2) });
  const sent = () => page.evaluate(() => JSON.stringify((window as unknown as { sent: unknown[] }).sent));
  await expect.poll(sent).toContain('{"name":"wall.boardFailed","args":{"index":2,"reason":');
  await expect(page.locator('[data-shown="true"]')).toContainText('This board could not be drawn');
  const failed = [{ index: 2, kind: 'wins' as const, reason: 'a fault', tryAgainAt: asOf + 300_000 }];
  await page.evaluate(
    (payload) => (window as unknown as { emit: (event: unknown) => void }).emit({ name: 'wall', payload }),
    buildWall(3, { failed }),
  );
  await expect(page.locator('[data-shown="true"] .funnel')).toBeVisible();
  await expect(page.locator('.notice')).toContainText('The board "Wins" (number 3) could not be drawn');
  await expect(page.locator('.notice')).toContainText('14:37');
});
