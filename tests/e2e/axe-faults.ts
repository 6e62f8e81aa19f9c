/** What axe finds on a page: contrast, names, roles, order. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

type Axe = { readonly run: (options: RunOptions) => Promise<AxeResults> };

const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element that breaks a rule; empty where axe has nothing to say. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(await script);
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    // Every rule runs; of what keeps them, nothing is told in full.
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
