/** Every key of the help is pressed in the desktop app, and what it does is seen. One app for all of them. */
import { expect, test } from '@playwright/test';
import type { KeyContext } from '../../../renderer/wall/key-context.ts';
import { helpLines, keymap } from '../../../renderer/wall/keymap.ts';
import type { Place } from '../../../renderer/wall/keys/key-binding.ts';
import { canBePressed, type KeyDesk, openKeyDesk } from '../key-desk.ts';
import { effects, onTop } from '../key-effects.ts';
import { askForEnd, endMeeting, holdMeeting, writeLine } from '../meeting-key-effects.ts';

/** How each context comes to lie on top. */
const ways: Readonly<Record<KeyContext, (desk: KeyDesk) => Promise<void>>> = {
  wall: async () => {},
  meeting: holdMeeting,
  writing: async (desk) => {
    await holdMeeting(desk);
    await writeLine(desk);
  },
  endMeeting: async (desk) => {
    await holdMeeting(desk);
    await askForEnd(desk);
  },
  help: ({ press }) => press('h'),
  explain: ({ press }) => press('e'),
  sources: async ({ press, page }) => {
    await press('s');
    await expect(page.locator('dialog.sources')).toBeVisible();
  },
  pin: ({ press }) => press('u'),
  announce: async ({ press, unlock, page }) => {
    await unlock();
    await press('a');
    await expect(page.locator('textarea')).toBeFocused();
  },
  celebration: async ({ press, wall }) => {
    await press('c');
    await expect.poll(async () => (await wall()).celebration).not.toBeNull();
  },
};

const place: Place = { host: 'desktop', lock: 'locked', boards: 4, numbers: 3 };
const contexts = Object.keys(keymap) as KeyContext[];
const linesOf = (lock: Place['lock']) =>
  contexts.flatMap((context) => helpLines([context], { ...place, lock }).map((line) => ({ context, line, lock })));
const locked = linesOf('locked');
const known = new Set(locked.map(({ line }) => line.help));
const lines = [...locked, ...linesOf('open').filter(({ line }) => !known.has(line.help))];
/** It is the last thing that can be tried. */
const last = lines.filter(({ line }) => line.help === 'quit');

test.describe.configure({ mode: 'serial' });

let desk: KeyDesk;
test.beforeAll(async () => {
  desk = await openKeyDesk();
});
test.afterAll(() => desk.close());

test('a locked wall says that quitting needs the PIN, and stays', async () => {
  await desk.press('Q', true);
  await expect(desk.page.locator('.notice')).toContainText('That needs the PIN. Press U to give it.');
  expect((await desk.wall()).lock).toBe('locked');
});

for (const { context, line, lock } of [...lines.filter((entry) => !last.includes(entry)), ...last]) {
  test(`on ${context}: ${line.help}`, async () => {
    for (const key of line.keys.filter(canBePressed)) {
      await clear(desk);
      await desk.lock();
      if (lock === 'open' || line.help === 'quit') await desk.unlock();
      await ways[context](desk);
      await effects[line.help](desk, () => desk.press(line.chord ? key.toUpperCase() : key, line.chord), key);
    }
  });
}

/** Takes everything off the wall. */
async function clear(desk: KeyDesk): Promise<void> {
  const { page, press, wall } = desk;
  while ((await page.locator(onTop).count()) > 0 || (await wall()).celebration) await press('escape');
  await endMeeting(desk);
}
