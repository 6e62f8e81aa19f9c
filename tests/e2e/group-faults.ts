/**
 * Runs inside the page, so it stands alone: what the eye takes for one thing on the board that is shown.
 *
 * - a list or table, with the lines of text that stand in the same box: its heading and its foot;
 * - a chart;
 * - numbers with their labels in one row, and in rows right under each other: one table of figures;
 * - lines of text that stand together, in one section and with nothing of the others between them.
 *
 * Title and status line are the same on every board and are not counted. Whatever else is painted lies in a group: nothing
 * is left out. A group must not hide a crowd, so a list has at most seven rows, a row of figures at most seven of them, and
 * text that stands together at most seven lines, however they are broken.
 */
type Group = { readonly kind: 'list' | 'chart' | 'figures' | 'text'; readonly words: string; readonly most: number };

export function groupFaults(): readonly string[] {
  /** As many as are taken in at a glance, of whatever it is. */
  const atMost = 7;
  const lists = 'ul, ol, dl, table';
  const figures = '.fact, .promise-part, .figure';
  const lines = 'p, h1, h2, h3, h4, span, strong, dt, dd, label';

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen');
  /** The elements of text in it, each once, however many pieces it has. */
  const linesOf = (element: Element): readonly Element[] => {
    const found = new Set<Element>();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && node.textContent?.trim() && isSeen(parent))
        found.add(parent.closest('p, h2, h3, li, dt, dd') ?? parent);
    }
    return [...found];
  };
  const wordsOf = (elements: readonly Element[]): string =>
    elements.flatMap(linesOf).map((line) => line.textContent?.trim()).join(' ').slice(0, 80); // prettier-ignore
  const rowsOf = (list: Element): number =>
    [...list.children].filter((row) => row.tagName !== 'DD' && linesOf(row).length > 0).length;
  const isPainted = (element: Element): boolean => isSeen(element) && linesOf(element).length > 0;

  const groupsIn = (parent: Element): Group[] => {
    const bare = [...parent.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const groups: Group[] = bare.map((node) => ({ kind: 'text', words: node.textContent?.trim() ?? '', most: 1 }));
    const children = [...parent.children].filter((child) => isPainted(child) && !child.matches('.board__header'));
    const inner = children.filter((child) => child.matches(lists));
    // A box of nothing but lists and lines is one thing: the lists with what is said of them.
    if (
      inner.length > 0 &&
      !parent.matches('.board') &&
      children.every((child) => child.matches(`${lists}, ${lines}`))
    ) {
      return [{ kind: 'list', words: wordsOf(children), most: Math.max(...inner.map(rowsOf)) }];
    }
    let text: Element[] = [];
    let row: Element[] = [];
    const close = (): void => {
      if (text.length > 0) groups.push({ kind: 'text', words: wordsOf(text), most: text.flatMap(linesOf).length });
      if (row.length > 0) groups.push({ kind: 'figures', words: wordsOf(row), most: row.length });
      text = [];
      row = [];
    };
    for (const child of children) {
      const isFigure = child.matches(figures);
      if (isFigure ? text.length > 0 : row.length > 0) close();
      if (isFigure) row.push(child);
      else if (child.matches('figure')) {
        close();
        groups.push({ kind: 'chart', words: wordsOf([child]), most: 0 });
      } else if (child.matches(lists)) {
        close();
        groups.push({ kind: 'list', words: wordsOf([child]), most: rowsOf(child) });
      } else if (child.matches('section') || child.querySelector(`${lists}, ${figures}, figure, section`)) {
        close();
        groups.push(...groupsIn(child));
      } else text.push(child);
    }
    close();
    return mergedFigures(groups);
  };
  const mergedFigures = (groups: readonly Group[]): Group[] => {
    const merged: Group[] = [];
    for (const group of groups) {
      const last = merged.at(-1);
      if (last?.kind === 'figures' && group.kind === 'figures') {
        merged[merged.length - 1] = { ...last, words: last.words + group.words, most: Math.max(last.most, group.most) };
      } else merged.push(group);
    }
    return merged;
  };
  const board = document.querySelector('[data-shown="true"] .board');
  const groups = board ? groupsIn(board) : [];
  const crowded = groups.filter(({ most }) => most > atMost);
  return [
    ...crowded.map(({ kind, most, words }) => `${most} in one ${kind}: ${words}`),
    ...(groups.length > atMost ? [`${groups.length} groups: ${groups.map(({ words }) => words).join(' | ')}`] : []),
  ];
}
