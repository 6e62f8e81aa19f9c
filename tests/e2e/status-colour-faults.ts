/**
 * Runs inside the page, so it stands alone: whatever is painted in the colour of a status without saying it by shape and by
 * word as well. Both must stand in the same row, number or line: a shape that is seen, in the same colour, and a word in
 * that colour, beside it for screen readers, or the label or heading of what wears it.
 */
export function statusColourFaults(): readonly string[] {
  const probe = document.createElement('i');
  document.querySelector('.wall')?.append(probe);
  const statuses = new Map(
    ['good', 'warn', 'bad'].map((name) => {
      probe.style.color = `var(--true-${name})`;
      return [getComputedStyle(probe).color, name];
    }),
  );
  probe.remove();

  /** Beyond these a shape belongs to something else. */
  const ends = 'li, tr, .fact, .promise-part, .status-mark, p, figure, section, header, footer, .board, .wall';
  const painters = 'path, circle, rect, line, ellipse, polyline, polygon, text, tspan';
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, [data-shown="false"]');
  const ownWords = (element: Element): string =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(''); // prettier-ignore
  /** Every colour that the element itself brings onto the screen. */
  const coloursOf = (element: Element): readonly string[] => {
    const style = getComputedStyle(element);
    const sides = ['top', 'right', 'bottom', 'left'];
    const borders = sides.filter((side) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0);
    const pseudo = ['::before', '::after'].map((name) => getComputedStyle(element, name));
    return [
      ownWords(element).trim() === '' ? '' : style.color,
      style.backgroundColor,
      ...borders.map((side) => style.getPropertyValue(`border-${side}-color`)),
      ...(element.matches(painters) ? [style.fill, style.stroke] : []),
      ...pseudo.filter(({ content }) => content !== 'none').flatMap((seen) => [seen.color, seen.backgroundColor]),
    ];
  };
  const saysIt = (place: Element, colour: string): boolean => {
    const inside = [place, ...place.querySelectorAll('*')];
    const hasShape = inside.some(
      (part) => part.matches('svg.shape *') && isSeen(part) && coloursOf(part).includes(colour),
    );
    const hasWord = inside.some((part) => {
      const isWord = /\p{L}/u.test(ownWords(part));
      const isLabel = part.matches('.fact__label, .fact__name, hgroup > h2');
      return (
        isWord && (part.matches('.unseen') || isLabel || (isSeen(part) && getComputedStyle(part).color === colour))
      );
    });
    return hasShape && hasWord;
  };
  const isSaid = (element: Element, colour: string): boolean => {
    for (let place: Element | null = element; place; place = place.parentElement) {
      if (saysIt(place, colour)) return true;
      if (place.matches(ends)) {
        // A line of a row or of a number is said by what stands beside it there.
        const around: Element | null = place.matches('p')
          ? place.closest('li, .fact, .promise-part, .status-mark, hgroup')
          : null;
        return around !== null && saysIt(around, colour);
      }
    }
    return false;
  };
  const faults: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    for (const colour of new Set(coloursOf(element))) {
      const status = statuses.get(colour);
      if (status === undefined || isSaid(element, colour)) continue;
      const what = element.closest(ends)?.textContent?.trim().slice(0, 60) ?? '';
      faults.push(`"${status}" by colour alone: <${element.tagName.toLowerCase()}> in "${what}"`);
    }
  }
  return faults;
}
