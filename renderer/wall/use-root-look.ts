import { useLayoutEffect } from 'react';
import { lookAttributes } from '../../shared/domain/look-attributes.ts';
import { useLook } from '../store/hooks.ts';

const lessMotion = '(prefers-reduced-motion: reduce)';
const moreContrast = '(prefers-contrast: more)';

/** The page wears the look of its wall, and what its own system asks for on top of it, also when that changes. */
export function useRootLook(): void {
  const look = useLook();
  useLayoutEffect(() => {
    if (!look) return undefined;
    const queries = [matchMedia(lessMotion), matchMedia(moreContrast)] as const;
    const wear = (): void => {
      const [less, more] = queries;
      const attributes = lookAttributes(look, { lessMotion: less.matches, moreContrast: more.matches });
      for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
    };
    wear();
    for (const query of queries) query.addEventListener('change', wear);
    return () => {
      for (const query of queries) query.removeEventListener('change', wear);
    };
  }, [look]);
}
