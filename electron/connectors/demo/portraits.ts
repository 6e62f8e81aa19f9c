/**
 * Portraits of the people of the demo company, so that a wall without a file of anybody shows where faces go. They are drawn
 * from circles, and are nobody's: no file, no person, no likeness.
 */
import { encodePng, type Rgb } from './png.ts';

/** In the square from 0 to 1, y downwards. */
type Disc = { readonly x: number; readonly y: number; readonly radius: number; readonly colour: Rgb };
type Hair = 'short' | 'long' | 'bun' | 'none';
type Look = { readonly ground: Rgb; readonly skin: Rgb; readonly hair: Rgb; readonly cut: Hair; readonly shirt: Rgb };

const size = 320;

/** Muted, so that none is taken for a side's or a status's. */
const grounds: readonly Rgb[] = ['6d7f86', '8a7f6e', '7b8573', '857487', '75808f', '90796c'].map(rgb);
const skins: readonly Rgb[] = ['e8bf9c', 'b9835a', '8a5a3c', 'f0d2b6', 'cf9d74'].map(rgb);
const hairs: readonly Rgb[] = ['2b2320', '5a3b28', 'a9773f', '3d3d42', '7a4a34', 'c9b08a', '1f1c1d'].map(rgb);
const shirts: readonly Rgb[] = ['33414a', '4c4438', '3b4a3f', '4a3d4b'].map(rgb);
const cuts: readonly Hair[] = ['long', 'short', 'bun', 'short', 'long', 'none', 'short'];

const ofPerson = /^demo-p([1-9]\d?)\.png$/;

/** The file name of a person's portrait, by their number. */
export function portraitName(key: string): string {
  return `demo-${key}.png`;
}

/** A PNG; undefined where nobody of the demo company is called so. */
export function demoPortrait(name: string): Buffer | undefined {
  const number = Number(ofPerson.exec(name)?.[1] ?? 0);
  return number > 0 ? drawn(lookOf(number)) : undefined;
}

/** From lists of several lengths: no two of the company look the same. */
function lookOf(number: number): Look {
  const nth = <T>(list: readonly T[], fallback: T): T => list[number % list.length] ?? fallback;
  return {
    ground: nth(grounds, [0, 0, 0]),
    skin: nth(skins, [0, 0, 0]),
    hair: nth(hairs, [0, 0, 0]),
    cut: nth(cuts, 'none'),
    shirt: nth(shirts, [0, 0, 0]),
  };
}

function drawn(look: Look): Buffer {
  const discs = discsOf(look);
  return encodePng(size, (column, row) =>
    discs.reduce<Rgb>((under, disc) => over(under, disc, (column + 0.5) / size, (row + 0.5) / size), look.ground),
  );
}

/** From the back to the front. */
function discsOf({ skin, hair, cut, shirt }: Look): readonly Disc[] {
  const behind: Readonly<Record<Hair, readonly Disc[]>> = {
    none: [],
    short: [{ x: 0.5, y: 0.37, radius: 0.2, colour: hair }],
    long: [
      { x: 0.5, y: 0.38, radius: 0.21, colour: hair },
      { x: 0.4, y: 0.54, radius: 0.13, colour: hair },
      { x: 0.6, y: 0.54, radius: 0.13, colour: hair },
    ],
    bun: [
      { x: 0.5, y: 0.17, radius: 0.08, colour: hair },
      { x: 0.5, y: 0.37, radius: 0.2, colour: hair },
    ],
  };
  return [
    ...behind[cut],
    { x: 0.5, y: 0.62, radius: 0.09, colour: skin },
    { x: 0.5, y: 1.05, radius: 0.38, colour: shirt },
    { x: 0.5, y: 0.45, radius: 0.17, colour: skin },
  ];
}

/** With an edge of one pixel that fades, so that a circle is round. */
function over(under: Rgb, { x, y, radius, colour }: Disc, column: number, row: number): Rgb {
  const inside = (radius - Math.hypot(column - x, row - y)) * size + 0.5;
  if (inside <= 0) return under;
  const share = Math.min(1, inside);
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [mix(under[0], colour[0]), mix(under[1], colour[1]), mix(under[2], colour[2])];
}

function rgb(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
