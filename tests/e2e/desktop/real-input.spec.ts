import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCsvCompany } from '../csv-company.ts';
import { expect, test } from '../desktop-app.ts';
import { wallState } from '../page-bridge.ts';

const celebration = (page: Page) => page.locator('.celebration');

test('a row appended to a watched file is celebrated once, and old wins never are', async ({
  openDesktop,
  profile,
}) => {
  const company = createCsvCompany(join(profile, 'data'), 842);
  const args = ['--windowed', '--config', company.configFile];
  const first = await openDesktop(args);
  await expect(first.page.getByText('842 deals')).toBeVisible();
  expect((await wallState(first.page)).celebration).toBeNull();

  const appendedAt = Date.now();
  company.win('NEW-1', 'Hollis & Sons', '48250.00');
  await expect(celebration(first.page)).toContainText('Hollis & Sons');
  // Half a second is the watcher's own settling.
  expect(Date.now() - appendedAt).toBeLessThan(2_500);
  await expect(celebration(first.page)).toContainText('€48');
  await expect(celebration(first.page)).toBeHidden();
  await expect(first.page.getByText('843 deals')).toBeVisible();
  await first.app.close();

  const second = await openDesktop(args);
  await expect(second.page.getByText('843 deals')).toBeVisible();
  await expect(second.page.getByText('Live')).toBeVisible();
  company.win('NEW-2', 'Brightridge', '10.00');
  // The next win is celebrated alone: the first was not waiting to be shown again.
  await expect(celebration(second.page)).toContainText('Brightridge');
  await expect(celebration(second.page)).not.toContainText('Hollis');
});

test('wins that came while Tandem was closed are shown together, and said to be', async ({ openDesktop, profile }) => {
  const company = createCsvCompany(join(profile, 'data'), 3);
  const args = ['--windowed', '--config', company.configFile];
  const first = await openDesktop(args);
  await expect(first.page.getByText('3 deals')).toBeVisible();
  await first.app.close();

  company.win('A', 'Aldgate', '100');
  company.win('B', 'Borough', '200');
  const second = await openDesktop(args);
  await expect(celebration(second.page)).toContainText('While we were away');
  await expect(celebration(second.page)).toContainText('Aldgate');
  await expect(celebration(second.page)).toContainText('Borough');
});

test('a wall started without its source shows the last good numbers with their age', async ({
  openDesktop,
  profile,
}) => {
  const company = createCsvCompany(join(profile, 'data'), 12);
  const args = ['--windowed', '--config', company.configFile];
  const first = await openDesktop(args);
  await expect(first.page.getByText('12 deals')).toBeVisible();
  await first.app.close();

  rmSync(company.dealsFile);
  const { page } = await openDesktop(args);
  await expect(page.getByText('12 deals')).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText('is not there')).toBeVisible();
  await expect(page.getByText(/as of \d/)).toBeVisible();
});

const faults: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['emptied', '', /no records/i],
  ['replaced by a web page', '<!doctype html><html><body>Sign in</body></html>', /web page|not published|HTML/i],
  ['in an unknown shape', 'a;b;c\n1;2;3\n', /column/i],
  ['of zero bytes only', Buffer.alloc(4096), /./],
];

for (const [what, content, sentence] of faults) {
  test(`a file that is ${what} leaves the last good numbers and says what is wrong`, async ({
    openDesktop,
    profile,
  }) => {
    const company = createCsvCompany(join(profile, 'data'), 7);
    const { page, errors } = await openDesktop(['--windowed', '--config', company.configFile]);
    await expect(page.getByText('7 deals')).toBeVisible();
    writeFileSync(company.dealsFile, content);
    await expect(page.locator('.notice').getByText(sentence)).toBeVisible();
    await expect(page.getByText('7 deals')).toBeVisible();

    createCsvCompany(join(profile, 'data'), 8);
    await expect(page.getByText('8 deals')).toBeVisible();
    expect(errors).toEqual([]);
  });
}
