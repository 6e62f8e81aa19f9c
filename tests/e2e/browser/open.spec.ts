import { expect, test } from '../station.ts';

test('a browser shows the wall, without an error on its console', async ({ page, station }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(station.url);
  await expect(page).toHaveTitle(/Tandem/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(errors).toEqual([]);
});

test('a page of another origin can not reach the bridge', async ({ page, station }) => {
  await page.goto('about:blank');
  const outcome = await page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url);
        socket.addEventListener('open', () => resolve('open'));
        socket.addEventListener('error', () => resolve('refused'));
      }),
    `${station.url.replace('http', 'ws')}bridge`,
  );
  expect(outcome).toBe('refused');
});

test('a screen comes back by itself when the station was gone', async ({ page, openStation }) => {
  const first = await openStation();
  let connections = 0;
  page.on('websocket', () => (connections += 1));
  await page.goto(first.url);
  await expect.poll(() => connections).toBe(1);
  await first.stop();
  await openStation(Number(new URL(first.url).port));
  const received = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  expect(String((await received).payload)).toContain('"event"');
});
