/** The built renderer alone, served from loopback, with a bridge that plays one scene. */
import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Scene } from './scene.ts';

const built = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const pictures = fileURLToPath(new URL('./pictures', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** As strict as the app's: no inline script or style; the confetti worker is made from a blob. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; worker-src blob:";

export type RendererServer = { readonly url: string; readonly close: () => void };

/** Serves out/renderer on a free port of 127.0.0.1. */
export async function serveRenderer(folder = built): Promise<RendererServer> {
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(url, 'http://localhost').pathname);
  const isPicture = path.startsWith('/media/');
  const file = isPicture ? join(pictures, path.slice(6)) : join(folder, path === '/' ? 'index.html' : path);
  try {
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Opens the scene in the page and waits until its board is painted, its fonts loaded and its motion over. */
export async function openScene(page: Page, url: string, scene: Scene): Promise<void> {
  await page.addInitScript(playBridge, scene);
  await page.goto(url);
  await fontsLoaded(page);
  for (const key of scene.keys ?? []) await page.keyboard.press(key);
  await drawn(page, 1);
}

/** Runs in the page before its own scripts: a bridge that tells a scene, and keeps in `sent` what it is asked. */
export function playBridge({ snapshot, wall, meeting, answers }: Scene): void {
  type Faked = { sent: unknown[]; answers: Scene['answers'] };
  const page = window as unknown as Faked;
  const tandem = {
    request: (name: string, args: unknown) => {
      page.sent.push({ name, args });
      return Promise.resolve(page.answers?.[name] ?? { ok: true, value: null });
    },
    onEvent: (listener: (event: unknown) => void) => {
      Object.assign(page, { emit: listener });
      if (snapshot) listener({ name: 'snapshot', payload: snapshot });
      if (wall) listener({ name: 'wall', payload: wall });
      if (meeting) listener({ name: 'meeting', payload: meeting });
      return () => undefined;
    },
  };
  Object.assign(page, { tandem, sent: [], answers });
}

/** Waits for the wall and its typeface: before the first text is laid out no font counts as awaited, so it is asked for. */
export async function fontsLoaded(page: Page): Promise<void> {
  await page.waitForSelector('.wall');
  await page.evaluate(async () => {
    await document.fonts.load('16px "Inter Variable"');
    await document.fonts.ready;
  });
}

/** Gives the screen another size and waits until the scene is drawn at it: a chart measures its place a frame late. */
export async function resizeScene(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await drawn(page, 2);
}

/** Waits until so many changes are on the screen: a frame draws one, and the frame after it begins once that is seen. */
export async function drawn(page: Page, changes: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  }, changes * 2);
}
