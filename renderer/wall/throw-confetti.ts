import { create } from 'canvas-confetti';

/** Bursts, in milliseconds after the start: well under three a second, so that nothing flashes. */
const bursts = [0, 700, 1500];

const longestSide = 1280;

/** Both accents and that of words: the colours of the two who won. */
const colours = ['--marketing', '--sales', '--text'];

/** Paper in the air, drawn by a worker from a canvas of its own. Returns how to stop. */
export function throwConfetti(canvas: HTMLCanvasElement): () => void {
  // Drawn coarsely and stretched, in the shape that the screen has.
  const { clientWidth, clientHeight } = canvas;
  const scale = longestSide / Math.max(clientWidth, clientHeight, 1);
  canvas.width = Math.round(clientWidth * scale);
  canvas.height = Math.round(clientHeight * scale);
  const theme = getComputedStyle(canvas);
  const colors = colours.map((name) => theme.getPropertyValue(name).trim());
  const fire = create(canvas, { resize: false, useWorker: true, disableForReducedMotion: true });
  const common = { particleCount: 70, spread: 70, startVelocity: 62, ticks: 260, scalar: 1.6, colors };
  const timers = bursts.map((ms) =>
    setTimeout(() => {
      void fire({ ...common, angle: 60, origin: { x: 0, y: 0.95 } });
      void fire({ ...common, angle: 120, origin: { x: 1, y: 0.95 } });
    }, ms),
  );
  return () => {
    timers.forEach(clearTimeout);
    fire.reset();
  };
}
