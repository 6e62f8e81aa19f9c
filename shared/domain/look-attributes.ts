import type { Look } from '../config/look.ts';

/** What a screen's own system asks for, whatever the config says. */
export type ScreenWishes = { readonly lessMotion: boolean; readonly moreContrast: boolean };

const noWishes: ScreenWishes = { lessMotion: false, moreContrast: false };

/** The look as the root of a page wears it: style sheets go by these attributes alone. */
export function lookAttributes(look: Look, wishes = noWishes): Readonly<Record<string, string>> {
  return {
    'data-theme': look.theme,
    'data-contrast': wishes.moreContrast ? 'high' : look.contrast,
    'data-distance': look.distance,
    'data-motion': wishes.lessMotion ? 'reduced' : look.motion,
  };
}
