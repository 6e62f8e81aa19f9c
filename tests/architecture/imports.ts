import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** One import: the file it is written in, and what it leads to. Files are paths from the root. */
export type Import = {
  readonly from: string;
  readonly kind: 'file' | 'package';
  readonly to: string;
  /** Gone once the types are stripped. */
  readonly isType: boolean;
};

/** Stands for what an import leads to where that is known only when it runs. */
export const computed = '(computed)';

/** The source files under the folders, as paths from the root with forward slashes. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|js)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
}

/** Every import of a file, those of types and those made while running included. */
export function importsOf(file: string): readonly Import[] {
  return importsIn(file, readFileSync(join(projectRoot, file), 'utf8'));
}

export function importsIn(file: string, text: string): readonly Import[] {
  const { module } = parseSync(file, text);
  const asWritten = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      to: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) => (moduleRequest ? { to: moduleRequest.value, isType } : [])),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      to: literal(text.slice(moduleRequest.start, moduleRequest.end)),
      isType: false,
    })),
  ];
  return asWritten.map(({ to, isType }) =>
    to.startsWith('.')
      ? { from: file, kind: 'file', to: posix.join(dirname(file), to), isType }
      : { from: file, kind: 'package', to, isType },
  );
}

function literal(expression: string): string {
  return /^['"`]([^'"`$]*)['"`]$/.exec(expression)?.[1] ?? computed;
}

/**
 * The first cycle among the imports that are there when the code runs, as the files on its way; undefined where there is
 * none. Types may know each other.
 */
export function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const next = new Map<string, Import[]>();
  for (const found of imports.filter(({ isType }) => !isType)) {
    next.set(found.from, [...(next.get(found.from) ?? []), found]);
  }
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const cycle = walk(to, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
