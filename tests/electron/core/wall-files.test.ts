import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/core/renderer-files.ts';
import { createWallFiles } from '../../../electron/core/wall-files.ts';
import { buildLook } from '../../builders/wall-state.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

it('gives a page the look of the wall of this moment before any script runs', async () => {
  const folder = tempDir();
  writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html lang="en"></html>');
  writeFileSync(join(folder, 'a.js'), '"<html"');
  let look = buildLook();
  const files = createWallFiles(folder, { look: () => look, picture: async () => undefined });
  look = buildLook({ theme: 'light' });
  const page = await files('/');
  expect(page?.body.toString()).toContain(
    '<html data-theme="light" data-contrast="normal" data-distance="normal" data-motion="full" lang="en">',
  );
  expect((await files('/a.js'))?.body.toString()).toBe('"<html"');
});

describe('a picture by its URL', () => {
  const asked: string[] = [];
  const files = createWallFiles('no-renderer', {
    look: () => buildLook(),
    picture: async (name) => {
      asked.push(name);
      return name === 'a hike.png' ? { body: Buffer.from('hike'), contentType: 'image/png' } : undefined;
    },
  });

  it('goes out under the same rules as any other file', async () => {
    const found = await files('/media/a%20hike.png');
    expect(found?.body.toString()).toBe('hike');
    expect(found?.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  it.each([
    ['/media/..%2f..%2fsecret.png', '../../secret.png'],
    ['/media/other.png', 'other.png'],
    ['/media/', ''],
  ])('%s is asked for by the name %j alone, and is not there', async (path, name) => {
    expect(await files(path)).toBeUndefined();
    expect(asked.at(-1)).toBe(name);
  });

  it('that can not be read as a name is none', async () => {
    expect(await files('/media/%E0%A4%A')).toBeUndefined();
  });
});
