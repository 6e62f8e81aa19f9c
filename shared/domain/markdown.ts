/** Markdown from texts that people wrote: nothing in them is taken for markup. */

/** The text as it is to be read, on one line. */
export function escaped(text: string): string {
  return (
    text
      .trim()
      .replaceAll(/\s+/g, ' ')
      // With `$`, since many readers of Markdown take two amounts in dollars for a formula between them.
      .replaceAll(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
      // What begins a line would make a list or a rule of it.
      .replace(/^(\d+)(?=[.)])/, '$1\\')
      .replace(/^(?=[-+=])/, '\\')
  );
}

/** Paragraphs stay apart where the text leaves a line between them. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escaped)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join('\n');
}

/** A table of texts; every row has as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
