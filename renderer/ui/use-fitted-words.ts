import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useFrame } from './use-frame.ts';

/** Close enough that nobody sees the difference, and found in a few steps. */
const closeEnough = 1.02;
/** A word of which a line at the smallest size takes this share is kept whole all the same. */
const littleTooLong = 0.75;

export type FittedWords<E extends HTMLElement> = {
  /** Where everything has to fit in. */
  readonly place: RefObject<E | null>;
  /** What is set as large as it fits. */
  readonly words: RefObject<HTMLHeadingElement | null>;
};

/**
 * Sets words as large as they fit into their place with whatever stands beside them there, measured and not guessed: a few
 * words fill it, many are smaller. A word that is far too long for a line at the smallest size is broken.
 *
 * @param text measured again when it changes.
 * @param sizes in units of the design.
 */
export function useFittedWords<E extends HTMLElement>(
  text: string,
  sizes: { readonly smallest: number; readonly largest: number },
): FittedWords<E> {
  const [place, frame] = useFrame<E>();
  const words = useRef<HTMLHeadingElement>(null);
  const { smallest, largest } = sizes;
  useLayoutEffect(() => {
    const [box, heading] = [place.current, words.current];
    if (!box || !heading || !frame || text === '') return undefined;
    const fit = (): void => {
      // Balanced lines are as many and as wide as they need be all the same, and take far longer: they are laid out once.
      heading.style.textWrap = 'wrap';
      fitWords(box, heading, smallest * frame.unit, largest * frame.unit);
      heading.style.textWrap = '';
    };
    fit();
    // Other letters have other widths: those that stand in until the typeface is there.
    document.fonts.addEventListener('loadingdone', fit);
    return () => document.fonts.removeEventListener('loadingdone', fit);
  }, [place, frame, text, smallest, largest]);
  return { place, words };
}

function fitWords(box: HTMLElement, heading: HTMLElement, smallest: number, largest: number): void {
  const fits = (size: number): boolean => {
    heading.style.fontSize = `${size}px`;
    return heading.scrollWidth <= heading.clientWidth && box.scrollHeight <= box.clientHeight;
  };
  heading.dataset['broken'] = 'false';
  if (fits(largest)) return;
  if (!fits(smallest)) {
    const narrower = (smallest * heading.clientWidth) / heading.scrollWidth;
    if (narrower >= smallest * littleTooLong && fits(Math.floor(narrower))) return;
    heading.dataset['broken'] = 'true';
    heading.style.fontSize = `${smallest}px`;
    return;
  }
  let [low, high] = [smallest, largest];
  while (high / low > closeEnough) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  heading.style.fontSize = `${low}px`;
}
