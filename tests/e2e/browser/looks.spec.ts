/** What the boards look like, against pictures that somebody has looked at. `-- --update-snapshots` takes new ones. */
import { expect, test } from '@playwright/test';
import type { BoardKind } from '../../../shared/config/boards.ts';
import { asOf } from '../../builders/wins-view.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';
import { scenes } from '../scenes.ts';

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());
// The smallest screen: every board is whole on it, and the pictures stay small.
test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

/**
 * Another version of the browser smooths the edges of letters in another way, which is seen as many pixels that differ a
 * little (measured by a picture a tenth of a pixel aside: 25 of these by the first measure, 560 by the second). A label
 * that moves by one unit of the design differs in 580 pixels by the first; a soft text 18 shades darker, or an accent that
 * is another, in 2,100 and more by the second.
 */
const tolerances = {
  place: { threshold: 0.2, maxDiffPixels: 200 },
  colour: { threshold: 0.05, maxDiffPixels: 1500 },
} as const;

/** The scene of each board's normal day. */
const normal: Readonly<Record<BoardKind, string>> = {
  'shared-goal': 'shared-goal.good',
  'agreement-status': 'agreement-status.good',
  wins: 'wins.good',
  funnel: 'funnel.good',
  'leads-waiting': 'leads-waiting.good',
  campaigns: 'campaigns.good',
  'lead-quality': 'lead-quality.good',
  pipeline: 'pipeline.good',
  incentive: 'incentive.good',
  trends: 'trends.good',
  'agreement-document': 'agreement-document.good',
  'weekly-meeting': 'weekly-meeting.good',
  announcement: 'announcement.good',
};

for (const name of [...Object.values(normal), 'celebration.one', 'shared-goal.good.light']) {
  test(`${name} looks as it did`, async ({ page }) => {
    const scene = scenes.find((known) => known.name === name);
    if (!scene) throw new Error(`There is no scene "${name}".`);
    // Countdowns stand: the time of day is ever the same, and only timers go on.
    await page.clock.setFixedTime(asOf);
    await openScene(page, server.url, scene);
    for (const tolerance of Object.values(tolerances)) {
      await expect(page).toHaveScreenshot(`${name}.png`, tolerance);
    }
  });
}
