/**
 * Runs inside the page, so it stands alone: whatever is too small to read from five metres (2.2 % of the height), cut off,
 * outside of the screen, or lying on the status line.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const painted: {
    words: string;
    block: Element | null;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }[] = [];
  const smallest = innerHeight * 0.022 - 0.05;
  const overlay = document.querySelector('.overlay');
  const root = overlay ?? document.body;
  const footer = document.querySelector('.status-line')?.getBoundingClientRect();
  const scrolls = document.documentElement;
  if (scrolls.scrollWidth > innerWidth || scrolls.scrollHeight > innerHeight) faults.push('the page scrolls');

  /** What ends in an ellipsis where it has no more room. */
  const clampOf = (from: Element): Element | null => {
    for (let one: Element | null = from; one && one !== root; one = one.parentElement) {
      const { webkitLineClamp, textOverflow } = getComputedStyle(one);
      if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return one;
    }
    return null;
  };

  /** Where what hides its overflow without a sign ends, seen from an element upwards. */
  const lowestSeen = (from: Element | null): number => {
    let lowest = Infinity;
    for (let one = from; one && one !== root; one = one.parentElement) {
      if (getComputedStyle(one).overflowY !== 'visible') lowest = Math.min(lowest, one.getBoundingClientRect().bottom);
    }
    return lowest;
  };

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!element || words === '' || element.closest('.unseen, script, [data-shown="false"]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const clamp = clampOf(element);
    const lowest = lowestSeen(clamp?.parentElement ?? element);
    for (const box of range.getClientRects()) {
      // A clamped line ends in an ellipsis on purpose: what of it is not painted lies outside of the clamping box.
      if (clamp && box.top >= clamp.getBoundingClientRect().bottom - 2) continue;
      const right = clamp ? Math.min(box.right, clamp.getBoundingClientRect().right) : box.right;
      const left = clamp ? Math.max(box.left, clamp.getBoundingClientRect().left) : box.left;
      if (left < -1 || right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) {
        faults.push(`outside of the screen: ${words}`);
      }
      const block = element.closest('p, h1, h2, dt, dd, text') ?? element;
      // A line's box is taller than its letters: about a fifth above the capitals, and as much below the base line.
      const [top, bottom] = [box.top + box.height * 0.2, box.bottom - box.height * 0.2];
      painted.push({ words, block, left, right, top, bottom });
      if (bottom > lowest + 1) faults.push(`cut off below: ${words}`);
      const board = element.closest('.board');
      if (board && right > board.getBoundingClientRect().right - 8) faults.push(`over the edge: ${words}`);
      if (!overlay && footer && !element.closest('.status-line') && box.bottom > footer.top + box.height * 0.2) {
        faults.push(`on the status line: ${words}`);
      }
    }
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < smallest) faults.push(`too small (${size}px): ${words}`);
  }

  for (const [index, one] of painted.entries()) {
    for (const other of painted.slice(index + 1)) {
      if (one.block === other.block) continue;
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (width > 2 && height > 1) {
        faults.push(`"${one.words}" lies on "${other.words}"`);
      }
    }
  }
  return faults;
}
