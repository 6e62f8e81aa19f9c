/** What looks for faults in every scene must find them. */
import { expect, type Page, test } from '@playwright/test';
import { groupFaults } from '../group-faults.ts';
import { layoutFaults } from '../layout-faults.ts';
import { statusColourFaults } from '../status-colour-faults.ts';

/** A wall with this on its board, in two colours of a status that no stylesheet has. */
async function open(page: Page, board: string): Promise<void> {
  await page.setContent(`
    <style>
      :root { --true-good: rgb(0, 200, 0); --true-warn: rgb(200, 200, 0); --true-bad: rgb(200, 0, 0); font-size: 40px; }
      .tone-bad { color: var(--true-bad); }
      .unseen { position: absolute; width: 1px; clip-path: inset(50%); }
      p { margin: 0; }
    </style>
    <div class="wall"><div data-shown="true"><section class="board"><header class="board__header"></header>${board}</section></div></div>
  `);
}

const shape = '<svg class="shape" fill="currentColor" width="20" height="20"><path d="M0 0h20v20H0Z" /></svg>';
const groups = (count: number) => '<section><p>Something</p></section>'.repeat(count);
const rows = (count: number) => `<ul>${'<li>A row</li>'.repeat(count)}</ul>`;
const facts = (count: number) => `<div>${'<div class="fact"><p>12</p><p>deals</p></div>'.repeat(count)}</div>`;

test('seven things on a board are enough', async ({ page }) => {
  await open(page, groups(7));
  expect(await page.evaluate(groupFaults)).toEqual([]);
  await open(page, groups(8));
  expect(await page.evaluate(groupFaults)).toEqual([expect.stringMatching(/^8 groups: /u)]);
});

test('rows of figures that lie under each other are one thing, and a heading is one with its list', async ({
  page,
}) => {
  await open(page, `${facts(3)}${facts(4)}<div><h2>Why</h2>${rows(7)}<p>and more</p></div>${groups(5)}`);
  expect(await page.evaluate(groupFaults)).toEqual([]);
});

for (const [kind, crowd] of [
  ['list', rows(8)],
  ['figures', facts(8)],
  ['text', '<p>A line</p>'.repeat(8)],
] as const) {
  test(`no crowd hides in one group: ${kind}`, async ({ page }) => {
    await open(page, crowd);
    expect(await page.evaluate(groupFaults)).toEqual([expect.stringContaining(`8 in one ${kind}: `)]);
  });
}

for (const [what, board] of [
  ['words alone', '<p class="tone-bad">Broken</p>'],
  ['a shape without a word', `<p class="tone-bad">${shape} 4</p>`],
  ['a shape of another row', `<ul><li class="tone-bad">${shape} Broken</li><li class="tone-bad">Broken</li></ul>`],
  ['a shape that is not seen', `<p class="tone-bad"><span class="unseen">${shape}</span> Broken</p>`],
  ['a ground', '<p style="background: var(--true-warn)">12</p>'],
  ['an edge', '<p style="border-left: 4px solid var(--true-good)">12</p>'],
] as const) {
  test(`a status is not told by ${what}`, async ({ page }) => {
    await open(page, board);
    expect(await page.evaluate(statusColourFaults)).toContainEqual(expect.stringContaining('by colour alone'));
  });
}

for (const [what, board] of [
  ['a shape and a word', `<p class="tone-bad">${shape} Broken</p>`],
  [
    'a shape and a word beside it for screen readers',
    `<p class="tone-bad">${shape}<span class="unseen">Broken</span> 4</p>`,
  ],
  [
    'a shape and the label of the number',
    `<div class="fact"><p class="tone-bad">${shape} 4</p><p class="fact__label">overdue</p></div>`,
  ],
] as const) {
  test(`a status is told by ${what}`, async ({ page }) => {
    await open(page, board);
    expect(await page.evaluate(statusColourFaults)).toEqual([]);
  });
}

test('small words, and words on others, are found', async ({ page }) => {
  await open(page, '<p style="font-size: 10px">Small</p><p>One</p><p style="margin-top: -40px">Other</p>');
  const faults = await page.evaluate(layoutFaults);
  expect(faults).toContain('too small (10px): Small');
  expect(faults).toContain('"One" lies on "Other"');
});

test('words that what is around them cuts off are found, and a clamped line is none of them', async ({ page }) => {
  const line = 'font-size: 40px; line-height: 50px; margin: 0';
  const clamped = `${line}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 100px`;
  await open(
    page,
    `<div style="height: 70px; margin-bottom: 100px; overflow: hidden"><p style="${line}">Seen</p><p style="${line}">Cut</p></div>
    <p style="${clamped}">A line that is longer than its room</p>`,
  );
  expect(await page.evaluate(layoutFaults)).toEqual(['cut off below: Cut']);
});
