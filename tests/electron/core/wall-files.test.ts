import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWallFiles } from '../../../electron/core/wall-files.ts';
import { buildLook } from '../../builders/wall-state.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

it('gives a page the look of the wall of this moment before any script runs', async () => {
  const folder = tempDir();
  writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html lang="en"></html>');
  writeFileSync(join(folder, 'a.js'), '"<html"');
  let look = buildLook();
  const files = createWallFiles(folder, { look: () => look });
  look = buildLook({ theme: 'light' });
  const page = await files('/');
  expect(page?.body.toString()).toContain(
    '<html data-theme="light" data-contrast="normal" data-distance="normal" data-motion="full" lang="en">',
  );
  expect((await files('/a.js'))?.body.toString()).toBe('"<html"');
});
