/** The layers as data: what each folder may import. The folder is the permission. */
import type { Import } from './imports.ts';

type Layer = {
  readonly name: string;
  readonly has: (file: string) => boolean;
  /** Our own files it may import. */
  readonly files: readonly RegExp[];
  /** The packages it may import; Node's own included. */
  readonly packages: readonly RegExp[];
};

const isUnder =
  (...places: readonly string[]) =>
  (file: string): boolean =>
    places.some((place) => file === place || file.startsWith(`${place}/`));

/** Every package but Electron itself and what stands on it. */
const plainPackage = /^(?!electron($|\/|-store$))/;

export const layers: readonly Layer[] = [
  {
    name: 'texts',
    has: isUnder('shared/texts'),
    files: [/^shared\//],
    packages: [/^intl-messageformat$/],
  },
  {
    name: 'shared',
    has: isUnder('shared'),
    files: [/^shared\//],
    packages: [/^zod$/, /^temporal-polyfill$/],
  },
  {
    name: 'preload',
    has: isUnder('electron/preload.ts'),
    files: [/^shared\/bridge\//],
    packages: [/^electron\/renderer$/],
  },
  {
    name: 'core',
    has: isUnder('electron/core'),
    files: [/^shared\//, /^electron\/core\//, /^electron\/connectors\//],
    packages: [plainPackage],
  },
  {
    name: 'connectors',
    has: isUnder('electron/connectors'),
    files: [/^shared\//, /^electron\/connectors\//, /^electron\/core\//],
    packages: [plainPackage],
  },
  {
    name: 'station',
    has: isUnder('electron/station'),
    files: [/^shared\//, /^electron\/(station|core|connectors)\//, /^package\.json$/],
    packages: [plainPackage],
  },
  {
    name: 'launch',
    has: isUnder('electron/launch'),
    files: [/^electron\/(launch|core)\//],
    packages: [plainPackage],
  },
  {
    name: 'serve',
    has: isUnder('electron/serve.ts'),
    files: [/^shared\//, /^electron\/(station|core|launch|connectors)\//],
    packages: [plainPackage],
  },
  {
    name: 'default app',
    has: isUnder('electron/shell/default-app'),
    files: [],
    packages: [/^electron\/main$/, /^node:/, /^\(computed\)$/],
  },
  {
    name: 'shell',
    has: isUnder('electron/shell', 'electron/main.ts'),
    files: [/^shared\//, /^electron\/(shell|core)\//],
    packages: [/^electron\/main$/, /^electron-store$/, /^node:/],
  },
  {
    name: 'tools',
    has: isUnder('electron/electron.vite.config.ts'),
    files: [],
    packages: [/^(vite|electron-vite|@vitejs\/plugin-react|node:url)$/],
  },
  {
    name: 'renderer entries',
    has: isUnder('renderer/entries'),
    files: [/^shared\//, /^renderer\//],
    packages: [/^react(-dom\/client)?$/, /^@fontsource-variable\//],
  },
  {
    name: 'renderer wall',
    has: isUnder('renderer/wall'),
    files: [/^shared\//, /^renderer\/(?!entries\/)/],
    packages: [/^react(-dom)?$/, /^zustand/, /^canvas-confetti$/],
  },
  {
    name: 'renderer boards',
    has: isUnder('renderer/boards'),
    files: [/^shared\//, /^renderer\/(?!entries\/|wall\/)/],
    packages: [/^react$/, /^recharts$/],
  },
  {
    name: 'renderer ground',
    has: isUnder('renderer'),
    files: [/^shared\//, /^renderer\/(?!entries\/|wall\/|boards\/)/],
    packages: [/^react$/, /^zustand/, /^recharts$/],
  },
];

/** What is wrong with an import, in words; undefined where it is allowed. */
export function fault({ from, kind, to }: Import): string | undefined {
  const layer = layers.find(({ has }) => has(from));
  if (!layer) return `${from} belongs to no layer`;
  const allowed = kind === 'file' ? layer.files : layer.packages;
  if (!allowed.some((pattern) => pattern.test(to))) return `${from} (${layer.name}) must not import ${to}`;
  const [fromBoard, toBoard] = [boardOf(from), boardOf(to)];
  if (fromBoard && toBoard && fromBoard !== toBoard) return `${from} must not import another board: ${to}`;
  return undefined;
}

function boardOf(file: string): string | undefined {
  return /^renderer\/boards\/([^/]+)\//.exec(file)?.[1];
}
