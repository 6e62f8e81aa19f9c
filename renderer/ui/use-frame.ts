import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';

/** Whole pixels of a place on the screen, and how many of them the design's unit is. */
export type Frame = { readonly width: number; readonly height: number; readonly unit: number };

/**
 * Measures a place: charts are given fixed sizes, which spares them an observer of their own. On a board that is only made
 * ready (it is inert) a chart is drawn in a turn of its own: board and chart together would take too long for one frame.
 */
export function useFrame<E extends HTMLElement>(): readonly [RefObject<E | null>, Frame | null] {
  const place = useRef<E>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = (): void => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      const unit = Number.parseFloat(getComputedStyle(element).getPropertyValue('--u')) || 10;
      const take = (): void =>
        setFrame((known) =>
          known?.width === width && known.height === height && known.unit === unit ? known : { width, height, unit },
        );
      if (element.closest('[inert]')) startTransition(take);
      else take();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, frame];
}
