/** Countdowns go on between two snapshots, and a wall at rest stays at rest. */
import { expect, type Page, test } from '@playwright/test';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { WaitingLead } from '../../../shared/domain/waiting-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWaiting, buildWaitingLead } from '../../builders/waiting-view.ts';
import { openScene, type RendererServer, serveRenderer } from '../renderer-page.ts';
import { onOwnBoard } from '../scene.ts';

const second = 1000;
const minute = 60 * second;
/** Long enough that the page has drawn it, and begun to look at what moves. */
const soon = 2 * second;

let server: RendererServer;
test.beforeAll(async () => {
  server = await serveRenderer();
});
test.afterAll(() => server.close());

function snapshotWith(first: WaitingLead): Snapshot {
  const { leads } = buildWaiting();
  return buildSnapshot({ waiting: [buildWaiting({ leads: [first, ...leads.slice(1)] })] });
}

/** Shows the snapshot, and notes from then on what of the board is drawn anew. */
async function watch(page: Page, snapshot: Snapshot): Promise<void> {
  await openScene(page, server.url, onOwnBoard('waiting', { kind: 'leads-waiting', seconds: 20 }, buildSnapshot()));
  await page.evaluate(async (payload) => {
    const screen = window as unknown as { emit: (event: unknown) => void; moved: string[] };
    screen.emit({ name: 'snapshot', payload });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    screen.moved = [];
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const part = element?.closest('.big-number, .status-mark, .fact, .waiting-row');
        screen.moved.push(part?.className ?? element?.className ?? '');
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }, snapshot);
}

const movedParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...new Set((window as unknown as { moved: string[] }).moved)].toSorted());

test('a minute that is over is told by the one number, and nothing else moves', async ({ page }) => {
  await watch(page, snapshotWith(buildWaitingLead({ key: 'crm:0', leftMs: 12 * minute + soon })));
  await expect(page.locator('.next-lead .big-number')).toHaveText('11min');
  expect(await movedParts(page)).toEqual(['big-number big-stretch']);
});

test('a deadline that passes is told at once, and counted', async ({ page }) => {
  await watch(page, snapshotWith(buildWaitingLead({ key: 'crm:0', leftMs: soon })));
  await expect(page.locator('.next-lead .status-mark')).toHaveText('overdue');
  await expect(page.locator('.fact').first()).toContainText('1');
  await expect(page.locator('.waiting-row').first()).toContainText('19 min');
});

test('a clock that stands moves nothing, and says when it goes on', async ({ page }) => {
  const lead = buildWaitingLead({ key: 'crm:0', leftMs: 12 * minute + soon });
  const snapshot = snapshotWith(lead);
  const changesAt = snapshot.asOf + soon;
  const closing = snapshot.waiting.map((view) => Object.assign({}, view, { clock: { runs: true, changesAt } }));
  await watch(page, { ...snapshot, waiting: closing });
  await expect(page.locator('.board__aside')).toHaveText('Closed. Clocks stand');
  await expect(page.locator('.next-lead .big-number')).toHaveText('12min');
});
