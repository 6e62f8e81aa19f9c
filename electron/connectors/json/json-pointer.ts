/** JSON pointers (RFC 6901): where in a document something stands. */

export type Finder = (document: unknown) => unknown;

/** Finds what a pointer points to; undefined where there is nothing. The empty pointer finds the whole document. */
export function finderOf(pointer: string): Finder {
  const names = pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped);
  return (document) => names.reduce(child, document);
}

/** `~1` stands for a slash and `~0` for a tilde, in this order: `~01` is `~1` and no slash. */
function unescaped(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

function child(parent: unknown, name: string): unknown {
  if (Array.isArray(parent)) return /^(0|[1-9]\d*)$/.test(name) ? parent[Number(name)] : undefined;
  return isGroup(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
