/**
 * Takes a picture of every scene at every size: `node tests/e2e/gallery.ts FOLDER [part of a name] [WIDTHxHEIGHT]`.
 * It builds the renderer first, so that the pictures show the code as it is.
 */
import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { openScene, serveRenderer } from './renderer-page.ts';
import { scenes, sizes } from './scenes.ts';

const [folder = 'gallery', part = '', only = ''] = process.argv.slice(2);
const systemBrowser = '/usr/bin/chromium';
const outDir = join(folder, '.renderer');

await build({
  root: fileURLToPath(new URL('../../renderer', import.meta.url)),
  plugins: [react()],
  logLevel: 'warn',
  build: {
    target: 'chrome130',
    outDir: fileURLToPath(new URL(outDir, `file://${process.cwd()}/`)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
await mkdir(folder, { recursive: true });
const server = await serveRenderer(outDir);
const browser = await chromium.launch({
  ...(existsSync(systemBrowser) ? { executablePath: systemBrowser } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ],
});
for (const size of sizes) {
  const format = `${size.width}x${size.height}`;
  if (!format.includes(only)) continue;
  for (const scene of scenes.filter(({ name }) => name.includes(part))) {
    const page = await browser.newPage({ viewport: size });
    page.on('pageerror', (error) => process.stderr.write(`${scene.name}: ${error.message}\n`));
    page.on('console', (message) => {
      if (message.type() === 'error') process.stderr.write(`${scene.name}: ${message.text()}\n`);
    });
    await openScene(page, server.url, scene);
    // The paper is in the air by then.
    if (scene.name.startsWith('celebration')) await page.waitForTimeout(900);
    await page.screenshot({ path: join(folder, `${scene.name}.${format}.png`) });
    await page.close();
  }
}
await browser.close();
server.close();
