/** The colours of the style sheet of tokens, as a page that wears these attributes has them. */
import { readFileSync } from 'node:fs';

const sheet = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8');

export type Theme = 'dark' | 'light';
export type Contrast = 'normal' | 'high';

/** Every custom property that is a colour, by its name without the dashes. */
export function colours(theme: Theme, contrast: Contrast): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, selector = '', body = ''] of sheet.matchAll(/(:root[^,{]*)\{([^}]*)\}/g)) {
    const wanted = [...selector.matchAll(/\[([\w-]+)='(\w+)'\]/g)];
    const worn = { 'data-theme': theme, 'data-contrast': contrast } as Readonly<Record<string, string>>;
    if (!wanted.every(([, name = '', value]) => worn[name] === value)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) found[name] = value;
  }
  return found;
}

/** Red, green and blue as light, 0..1. */
export type Light = readonly [number, number, number];

export function lightOf(colour: string): Light {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: 1..21. */
export function contrastOf(one: string, other: string): number {
  const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [darker = 0, lighter = 0] = [luminance(lightOf(one)), luminance(lightOf(other))].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
