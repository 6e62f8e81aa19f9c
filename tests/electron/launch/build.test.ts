import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfNeeded, fingerprint } from '../../../electron/launch/build.ts';

let root: string;

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Stands in for the build tool: counts its runs, fails while the sources say so. */
const tool = `
  const fs = require('fs');
  if (fs.readFileSync('shared/a.ts', 'utf8').includes('broken')) { console.error('a.ts is broken'); process.exit(1); }
  fs.appendFileSync('runs', 'x');
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tandem-build-'));
  write('node_modules/electron-vite/bin/electron-vite.js', tool);
  write('shared/a.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build before a start', () => {
  it('runs once and not again while the sources stay as they are', async () => {
    const said: string[] = [];
    await buildIfNeeded(root, (line) => said.push(line));
    await buildIfNeeded(root, (line) => said.push(line));
    expect(said).toEqual(['Building ...']);
  });

  it('fails with the words of the tool, and is tried again at the next start', async () => {
    write('shared/a.ts', 'broken');
    await expect(buildIfNeeded(root, () => {})).rejects.toThrow('a.ts is broken');
    await expect(buildIfNeeded(root, () => {})).rejects.toThrow('a.ts is broken');
  });
});

describe('the fingerprint of the sources', () => {
  it.each([
    ['a file is written', () => write('shared/a.ts', 'longer than before')],
    ['a file is added', () => write('renderer/deep/b.ts', '')],
    ['a file goes', () => rmSync(join(root, 'shared/a.ts'))],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(root);
    change();
    expect(fingerprint(root)).not.toBe(before);
  });

  it('takes no notice of what is built', () => {
    const before = fingerprint(root);
    write('out/main/main.js', '');
    expect(fingerprint(root)).toBe(before);
  });
});
