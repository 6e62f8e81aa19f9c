import type { Look } from '../../shared/config/look.ts';

/** The grounds of the wall, by what is painted before any style sheet: no window is ever seen in another colour. */
const grounds: Readonly<Record<Look['theme'], Readonly<Record<Look['contrast'], string>>>> = {
  dark: { normal: '#0b0d10', high: '#000000' },
  light: { normal: '#fbfbf9', high: '#ffffff' },
};

export function groundColour({ theme, contrast }: Look): string {
  return grounds[theme][contrast];
}
