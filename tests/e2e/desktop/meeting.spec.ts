import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCsvCompany } from '../csv-company.ts';
import { expect, test } from '../desktop-app.ts';
import { wallState } from '../page-bridge.ts';

const field = (page: Page) => page.locator('.writing__input');

/** Types into the field that is open, as a person does, and goes on to the next. */
async function write(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('what is typed in a meeting outlives a crash, and its end leaves a record', async ({ openDesktop, profile }) => {
  const company = createCsvCompany(join(profile, 'data'), 3);
  const args = ['--windowed', '--config', company.configFile];
  const first = await openDesktop(args);
  await expect(first.page.getByText('3 deals')).toBeVisible();
  await first.page.keyboard.press('m');
  await expect(first.page.getByRole('heading', { name: 'Last week’s promises' })).toBeVisible();
  expect((await wallState(first.page)).hold?.kind).toBe('meeting');

  await first.page.keyboard.press('n');
  await write(first.page, 'Demo requests wait');
  await write(first.page, 'An answer within the hour');
  await expect(field(first.page)).toBeFocused();
  await first.page.keyboard.type('Jon');
  const kept = join(profile, 'meetings.json');
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8')).toContain('"owner": "Jon"');
  first.app.process().kill('SIGKILL');
  await first.app.waitForEvent('close').catch(() => undefined);

  const { app, page, errors } = await openDesktop(args);
  await expect(page.getByRole('heading', { name: 'What stands in our way' })).toBeVisible();
  await expect(page.getByText('Demo requests wait')).toBeVisible();
  // The first field that is empty is the day: the name was kept to its last letter.
  await page.keyboard.press('Enter');
  await write(page, 'tomorrow');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: 'End the meeting?' })).toBeVisible();
  await page.keyboard.press('m');
  await expect.poll(async () => (await wallState(page)).hold).toBeNull();
  const folder = join(profile, 'meetings');
  await expect
    .poll(() => existsSync(folder) && readdirSync(folder))
    .toEqual([expect.stringMatching(/^[\d-]{10}\.md$/)]);
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, name), 'utf8')).toContain(
    '| Demo requests wait | An answer within the hour | Jon | ',
  );
  expect(errors).toEqual([]);
  await app.close();

  const third = await openDesktop(args);
  await expect(third.page.getByText('3 deals')).toBeVisible();
  await third.page.keyboard.press('m');
  await expect(third.page.getByText('Demo requests wait')).toBeVisible();
});
