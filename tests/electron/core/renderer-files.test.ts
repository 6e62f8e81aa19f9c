import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containedPath, contentSecurityPolicy, loadRendererFile } from '../../../electron/core/renderer-files.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

function builtRenderer(): string {
  const dir = tempDir();
  const folder = join(dir, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'wall-1a2b.js'), 'draw()');
  writeFileSync(join(dir, 'secret.json'), '{}');
  mkdirSync(join(dir, 'renderer-too'));
  writeFileSync(join(dir, 'renderer-too', 'a.js'), '');
  return folder;
}

describe('a file of the renderer', () => {
  it('comes with its type and its rules', async () => {
    const file = await loadRendererFile(builtRenderer(), '/');
    expect(file?.body.toString()).toBe('<!doctype html>');
    expect(file?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  it('is kept by browsers where its name carries a hash', async () => {
    const file = await loadRendererFile(builtRenderer(), '/assets/wall-1a2b.js');
    expect(file?.headers['cache-control']).toContain('immutable');
  });

  it.each(['/nothing.html', '/assets', '/assets/', '/index'])('is not there under %s', async (path) => {
    expect(await loadRendererFile(builtRenderer(), path)).toBeUndefined();
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/../renderer-too/a.js',
    '/index.html%00.js',
    '/%E0%A4%A',
    '//secret.json/../../secret.json',
  ])('is never one outside the folder: %s', async (path) => {
    expect(await loadRendererFile(builtRenderer(), path)).toBeUndefined();
  });

  it('is of a type that a page needs', async () => {
    const folder = builtRenderer();
    writeFileSync(join(folder, 'ledger.duckdb'), '');
    expect(await loadRendererFile(folder, '/ledger.duckdb')).toBeUndefined();
  });

  it('is not reached over a link that leads nowhere', async () => {
    const folder = builtRenderer();
    symlinkSync(join(folder, 'gone.js'), join(folder, 'link.js'));
    expect(await loadRendererFile(folder, '/link.js')).toBeUndefined();
  });
});

describe('a path', () => {
  it('stays inside the folder itself, not one whose name begins alike', () => {
    expect(containedPath('/srv/renderer', '/../renderer-too/a.js')).toBeUndefined();
    expect(containedPath('/srv/renderer', '/a.js')).toBe('/srv/renderer/a.js');
  });
});

describe('the content security policy', () => {
  it('allows no script and no style but files of our own', () => {
    const policy = contentSecurityPolicy(['ws://127.0.0.1:4310']);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:4310;");
  });
});
