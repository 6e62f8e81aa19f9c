/** A short rising chord, made on the spot: no file to load and nothing to license. */
const notes = [
  { hertz: 523.25, at: 0 },
  { hertz: 659.25, at: 0.12 },
  { hertz: 783.99, at: 0.24 },
  { hertz: 1046.5, at: 0.36 },
];
const seconds = 1.4;
/** Four voices together stay below full scale. */
const loudest = 0.2;

/** Plays it at a volume of 0..1. A browser that wants a click first stays silent. */
export function playChime(context: AudioContext, volume: number): void {
  for (const { hertz, at } of notes) {
    const start = context.currentTime + at;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(loudest * volume, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}
