/** What each line of the help does, seen on the wall. A line without an effect here does not compile. */
import { expect } from '@playwright/test';
import type { HelpLine } from '../../renderer/wall/keymap.ts';
import type { Effect, KeyDesk } from './key-desk.ts';
import { meetingEffects } from './meeting-key-effects.ts';

/** What a person has put on top, the end of a meeting and a line that is written among it; what is celebrated comes by itself. */
export const onTop = 'dialog:not(.celebration), [data-shown="true"] .writing, [data-shown="true"] .meeting__left-open';

const shown = (name: string) => `dialog.${name}`;

const opens =
  (name: string): Effect =>
  async ({ page, press }, pressed) => {
    await pressed();
    await expect(page.locator(shown(name))).toBeVisible();
    await press('escape');
    await expect(page.locator(shown(name))).toBeHidden();
  };

const closes =
  (name: string): Effect =>
  async ({ page }, pressed) => {
    await expect(page.locator(shown(name))).toBeVisible();
    await pressed();
    await expect(page.locator(shown(name))).toBeHidden();
  };

const holds =
  (kind: 'paused' | 'pinned'): Effect =>
  async ({ wall }, pressed) => {
    await pressed();
    await expect.poll(async () => (await wall()).hold?.kind).toBe(kind);
    await pressed();
    await expect.poll(async () => (await wall()).hold).toBeNull();
  };

/** The other way takes back what this one did. */
const comesFrom =
  (other: string, place: (desk: KeyDesk) => Promise<unknown>): Effect =>
  async (desk, pressed) => {
    const before = await place(desk);
    await pressed();
    await expect.poll(() => place(desk)).not.toEqual(before);
    await desk.press(other);
    await expect.poll(() => place(desk)).toEqual(before);
  };

const boardOf = async ({ wall }: KeyDesk) => (await wall()).current?.index;
const numberOf = ({ page }: KeyDesk) => page.locator('.explain__place').textContent();
const typedOf = ({ page }: KeyDesk) => page.locator('.pin__dot[data-typed="true"]').count();

export const effects: Readonly<Record<HelpLine['help'], Effect>> = {
  next: comesFrom('arrowleft', boardOf),
  previous: comesFrom('arrowright', boardOf),
  jump: async (desk, pressed, key) => {
    await pressed();
    await expect.poll(() => boardOf(desk)).toBe(Number(key) - 1);
  },
  pause: holds('paused'),
  pin: holds('pinned'),
  explain: opens('explain'),
  sources: opens('sources'),
  refresh: async ({ page }, pressed) => {
    const told = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          Reflect.get(globalThis, 'tandem').onEvent((event: { name: string; payload: { refreshing?: boolean } }) => {
            if (event.name === 'wall' && event.payload.refreshing) resolve();
          });
        }),
    );
    await pressed();
    await told;
  },
  celebrate: async ({ wall, press }, pressed) => {
    await pressed();
    await expect.poll(async () => (await wall()).celebration?.kind).toBe('test');
    await press('escape');
    await expect.poll(async () => (await wall()).celebration).toBeNull();
  },
  endCelebration: async ({ wall }, pressed) => {
    await pressed();
    await expect.poll(async () => (await wall()).celebration).toBeNull();
  },
  ...meetingEffects,
  announce: opens('announce'),
  postAnnouncement: async ({ page, wall, press }, pressed) => {
    await page.keyboard.insertText('Lunch at noon');
    await pressed();
    await expect.poll(async () => (await wall()).current?.board).toMatchObject({ headline: 'Lunch at noon' });
    // Nothing typed takes it off again.
    await press('a');
    await expect(page.locator(shown('announce'))).toBeVisible();
    await press('enter');
    await expect.poll(async () => (await wall()).current?.board.kind).not.toBe('announcement');
  },
  keepDraft: async ({ page, press }, pressed) => {
    await page.keyboard.insertText('Lunch');
    await pressed();
    await expect(page.locator(shown('announce'))).toBeHidden();
    await press('a');
    await expect(page.locator('textarea')).toHaveValue('Lunch');
    await page.locator('textarea').fill('');
    await press('escape');
  },
  privacy: async ({ page, unlock, lock }, pressed) => {
    await unlock();
    for (const audience of ['For visitors', 'For everybody', '']) {
      await pressed();
      await expect(page.locator('.status-line__audience')).toHaveText(audience);
    }
    await lock();
  },
  givePin: opens('pin'),
  lockAgain: async ({ wall }, pressed) => {
    await pressed();
    await expect.poll(async () => (await wall()).lock).toBe('locked');
  },
  fullScreen: async ({ app }, pressed) => {
    const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    const before = await isFull();
    await pressed();
    await expect.poll(isFull).toBe(!before);
    await pressed();
    await expect.poll(isFull).toBe(before);
  },
  help: opens('help'),
  closeHelp: closes('help'),
  quit: async ({ app }, pressed) => {
    const closed = app.waitForEvent('close');
    // The page is gone before the key is up again.
    await pressed().catch(() => undefined);
    await closed;
  },
  close: async ({ page }, pressed) => {
    await expect(page.locator(onTop)).toHaveCount(1);
    await pressed();
    await expect(page.locator(onTop)).toHaveCount(0);
  },
  nextNumber: comesFrom('arrowleft', numberOf),
  previousNumber: comesFrom('arrowright', numberOf),
  typePin: async (desk, pressed) => {
    await pressed();
    await expect.poll(() => typedOf(desk)).toBe(1);
    // Said in words for who can't see the dots: how many, and no digit of it.
    expect(await desk.page.locator('.pin__given').textContent()).toMatch(/^1 digit typed\D*$/);
  },
  erasePin: async (desk, pressed) => {
    await desk.press('1');
    await desk.press('2');
    await pressed();
    await expect.poll(() => typedOf(desk)).toBe(1);
  },
  checkPin: async ({ page, wall, press, lock }, pressed) => {
    for (const digit of '4711') await press(digit);
    await pressed();
    await expect(page.locator(shown('pin'))).toBeHidden();
    expect((await wall()).lock).toBe('open');
    await lock();
  },
};
