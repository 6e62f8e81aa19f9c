/** One page that shows scene after scene, each as if the page had been opened for it alone. */
import { test as base, type Page } from '@playwright/test';
import { drawn, fontsLoaded, playBridge, serveRenderer } from './renderer-page.ts';
import type { Scene } from './scene.ts';

/** What a page that is opened for one scene has at first. */
const firstSize = { width: 1920, height: 1080 };
const nothing: Scene = { name: 'an empty page', snapshot: null, wall: null };

export type SceneScreen = {
  readonly page: Page;
  readonly show: (scene: Scene) => Promise<void>;
  /** What the page has complained of since it was last asked, each with the scene that was on it. */
  readonly complaints: () => readonly string[];
};

/** Makes the page one for scenes of the renderer at this address. */
export async function openSceneScreen(page: Page, url: string): Promise<SceneScreen> {
  let on = nothing;
  let complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${on.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${on.name}: ${message.text()}`);
  });
  await page.addInitScript(playBridge, nothing);
  await page.goto(url);
  await fontsLoaded(page);
  const show = async (scene: Scene): Promise<void> => {
    await page.setViewportSize(firstSize);
    // What keys and answers have left in a screen goes with its document alone.
    if (isTouched(on) || isTouched(scene) || !(await page.evaluate(clearWall))) {
      await page.goto(url);
      await fontsLoaded(page);
    }
    on = scene;
    await page.evaluate(tellWall, scene);
    for (const key of scene.keys ?? []) await page.keyboard.press(key);
    await drawn(page, 1);
  };
  const taken = (): readonly string[] => {
    const now = complaints;
    complaints = [];
    return now;
  };
  return { page, show, complaints: taken };
}

function isTouched({ keys, answers }: Scene): boolean {
  return keys !== undefined || answers !== undefined;
}

type FakedWindow = { readonly emit: (event: { readonly name: string; readonly payload: unknown }) => void };

/** Runs in the page: takes everything off the wall. Returns whether nothing is left. */
async function clearWall(): Promise<boolean> {
  const { emit } = window as unknown as FakedWindow;
  for (const name of ['wall', 'meeting', 'snapshot']) emit({ name, payload: null });
  await new Promise((done) => setTimeout(done));
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) if (name.startsWith('data-')) root.removeAttribute(name);
  return document.querySelector('.stage-layer, dialog, .notice') === null;
}

/** Runs in the page: what the main process sends to a screen that joins. */
function tellWall({ snapshot, wall, meeting, answers }: Scene): void {
  const { emit } = window as unknown as FakedWindow;
  Object.assign(window, { answers, sent: [] });
  if (snapshot) emit({ name: 'snapshot', payload: snapshot });
  if (wall) emit({ name: 'wall', payload: wall });
  if (meeting) emit({ name: 'meeting', payload: meeting });
}

/** Tests with one such page for each worker: opening a page takes longer than all that is looked at on it. */
export const test = base.extend<object, { readonly sceneScreen: SceneScreen }>({
  sceneScreen: [
    async ({ browser }, use) => {
      const server = await serveRenderer();
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await use(await openSceneScreen(await context.newPage(), server.url));
      await context.close();
      server.close();
    },
    { scope: 'worker' },
  ],
});
