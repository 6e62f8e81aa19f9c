/** What the keys of a meeting do, seen on the wall. */
import { expect } from '@playwright/test';
import type { Effect, KeyDesk } from './key-desk.ts';

const holdOf = async ({ wall }: KeyDesk) => (await wall()).hold?.kind;
const stepOf = ({ page }: KeyDesk) => page.locator('[data-shown="true"] .meeting__step').textContent();
const chosenOf = ({ page }: KeyDesk) =>
  page.locator('[data-shown="true"] .meeting-row[data-chosen="true"]').textContent();
const fieldOf = ({ page }: KeyDesk) =>
  page.locator('[data-shown="true"] .writing__field[data-here="true"] .writing__name').textContent();

/** Begins a meeting, among whose problems there are two lines to choose from. */
export async function holdMeeting(desk: KeyDesk): Promise<void> {
  await desk.unlock();
  await desk.press('m');
  await expect(desk.page.locator('[data-shown="true"] .meeting__step')).toBeVisible();
  for (const problem of ['Too few demos', 'Late answers']) {
    await writeLine(desk);
    await desk.page.keyboard.insertText(problem);
    await desk.press('escape');
    await expect(desk.page.locator('[data-shown="true"]').getByText(problem).first()).toBeVisible();
  }
}

/** A line of its own, whose problem is to be written. */
export async function writeLine(desk: KeyDesk): Promise<void> {
  await desk.press('n');
  await expect(desk.page.locator('[data-shown="true"] .writing input')).toBeFocused();
}

export async function askForEnd(desk: KeyDesk): Promise<void> {
  await desk.press('m');
  await expect(desk.page.locator('[data-shown="true"] .meeting__left-open')).toBeVisible();
}

/** Where one runs. */
export async function endMeeting(desk: KeyDesk): Promise<void> {
  if ((await holdOf(desk)) !== 'meeting') return;
  await desk.unlock();
  await askForEnd(desk);
  await desk.press('enter');
  await expect.poll(() => holdOf(desk)).not.toBe('meeting');
}

const changes =
  (what: (desk: KeyDesk) => Promise<unknown>): Effect =>
  async (desk, pressed) => {
    const before = await what(desk);
    await pressed();
    await expect.poll(() => what(desk)).not.toEqual(before);
  };

const writes: Effect = async ({ page }, pressed) => {
  await pressed();
  await expect(page.locator('[data-shown="true"] .writing input')).toBeFocused();
};

export const meetingEffects = {
  meetingStart: async (desk, pressed) => {
    await desk.unlock();
    await pressed();
    await expect.poll(() => holdOf(desk)).toBe('meeting');
    await endMeeting(desk);
  },
  meetingChoose: async (desk, pressed, key) => {
    // The last one is chosen: down has a way to go from the one before.
    if (key === 'arrowdown') await changes(chosenOf)(desk, () => desk.press('arrowup'), key);
    await changes(chosenOf)(desk, pressed, key);
  },
  meetingWrite: writes,
  meetingNew: writes,
  meetingDone: changes(({ page }) => page.locator('[data-shown="true"] .meeting-row[data-done="true"]').count()),
  meetingAside: async ({ page, press }, pressed) => {
    // What the data proposes stands below the two lines, and what is set aside below that.
    const toTheLast = async (): Promise<void> => {
      for (const _ of 'no more than this') await press('arrowdown');
    };
    const chosen = page.locator('[data-shown="true"] .meeting-row[data-chosen="true"]');
    await press('arrowdown');
    await expect(chosen).toHaveAttribute('data-aside', 'false');
    await pressed();
    await toTheLast();
    await expect(chosen).toHaveAttribute('data-aside', 'true');
    await pressed();
    await expect(chosen).toHaveAttribute('data-aside', 'false');
  },
  meetingStep: changes(stepOf),
  meetingEnd: async (desk, pressed) => {
    const asked = desk.page.locator('[data-shown="true"] .meeting__left-open');
    const isAnswer = (await asked.count()) > 0;
    await pressed();
    if (isAnswer) await expect.poll(() => holdOf(desk)).not.toBe('meeting');
    else await expect(asked).toBeVisible();
  },
  nextField: changes(fieldOf),
  previousField: async (desk, pressed) => {
    const first = await fieldOf(desk);
    await changes(fieldOf)(desk, () => desk.press('tab'), 'tab');
    await pressed();
    await expect.poll(() => fieldOf(desk)).toBe(first);
  },
  confirmField: changes(fieldOf),
  leaveField: async ({ page }, pressed) => {
    await pressed();
    await expect(page.locator('[data-shown="true"] .writing')).toHaveCount(0);
  },
} as const satisfies Readonly<Record<string, Effect>>;
