import type { Page } from '@playwright/test';

/** Waits until the paper of a celebration is in the picture; a page without any is not waited for. */
export async function paperInTheAir(page: Page): Promise<void> {
  await page.waitForFunction(enoughIsSeen);
}

/** Runs in the page. A worker draws the canvas, so the picture itself has to be asked, a hundredth of its width at a time. */
function enoughIsSeen(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.confetti');
  if (!canvas) return true;
  const copy = new OffscreenCanvas(100, 100);
  const brush = copy.getContext('2d');
  if (!brush) throw new Error('This browser can draw nothing.');
  brush.drawImage(canvas, 0, 0, copy.width, copy.height);
  const { data } = brush.getImageData(0, 0, copy.width, copy.height);
  const coloured = data.filter((value, at) => at % 4 === 3 && value > 0).length;
  return coloured > copy.width;
}
