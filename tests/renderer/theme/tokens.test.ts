import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groundColour } from '../../../electron/shell/ground-colour.ts';
import { buildLook } from '../../builders/wall-state.ts';
import { colours, contrastOf, lightOf, type Light } from './tokens.ts';

const looks = (['dark', 'light'] as const).flatMap((theme) =>
  (['normal', 'high'] as const).map((contrast) => ({ theme, contrast, colours: colours(theme, contrast) })),
);
const ink = (look: (typeof looks)[number], name: string): string => {
  const value = look.colours[name];
  if (value === undefined) throw new Error(`There is no colour --${name}.`);
  return value;
};

const inks = ['text', 'soft', 'true-good', 'true-warn', 'true-bad', 'marketing', 'sales'];

/** What is left of red, green and blue to whoever lacks one kind of cone, after Viénot, Brettel and Mollon (1999). */
const deficiencies: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  'whoever sees no red': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  'whoever sees no green': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  'whoever sees no blue': [
    [1, 0.14461, -0.14461],
    [0, 0.85924, 0.14076],
    [0, 0.85924, 0.14076],
  ],
};

describe.each(looks)('the $theme theme of $contrast contrast', (look) => {
  // Each of them is worn by numbers somewhere.
  it.each(inks)('has --%s 7:1 on its ground', (name) => {
    expect(contrastOf(ink(look, name), ink(look, 'ground'))).toBeGreaterThanOrEqual(7);
  });

  it('has shapes without words 3:1 on its ground, and words 7:1 on a track', () => {
    expect(contrastOf(ink(look, 'faint'), ink(look, 'ground'))).toBeGreaterThanOrEqual(3);
    expect(contrastOf(ink(look, 'text'), ink(look, 'track'))).toBeGreaterThanOrEqual(7);
  });

  it.each(['everybody', ...Object.keys(deficiencies)])('tells statuses and sides apart to %s', (eyes) => {
    const pairs = [
      ['true-good', 'true-bad'],
      ['true-good', 'true-warn'],
      ['true-warn', 'true-bad'],
      ['marketing', 'sales'],
    ] as const;
    for (const [one, other] of pairs)
      expect(distance(ink(look, one), ink(look, other), eyes), `${one} and ${other}`).toBeGreaterThan(7);
  });

  it('is the ground of its windows before any page is painted', () => {
    expect(groundColour(buildLook({ theme: look.theme, contrast: look.contrast }))).toBe(ink(look, 'ground'));
  });
});

it('keeps black on white at 21:1 and equals at 1:1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#62bdf0', '#62bdf0')).toBe(1);
});

it('has no colour outside of its tokens anywhere in the renderer', () => {
  const root = new URL('../../../renderer/', import.meta.url);
  const files = globSync('**/*.{css,ts,tsx,html}', { cwd: root }).filter((file) => file !== 'theme/tokens.css');
  const literal = /#[0-9a-f]{3,8}\b(?=['";\s)])|\b(rgb|hsl|oklch|lab|color)a?\(/i;
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => literal.test(readFileSync(new URL(file, root), 'utf8')))).toEqual([]);
});

/** CIE76: below 2.3 nobody sees a difference. */
function distance(one: string, other: string, eyes: string): number {
  const [a, b] = [lab(seen(lightOf(one), eyes)), lab(seen(lightOf(other), eyes))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(light: Light, eyes: string): Light {
  const matrix = deficiencies[eyes];
  if (!matrix) return light;
  const row = ([r, g, b]: Light): number => Math.min(1, Math.max(0, r * light[0] + g * light[1] + b * light[2]));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function lab([red, green, blue]: Light): Light {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
