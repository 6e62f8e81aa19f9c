import { describe, expect, it } from 'vitest';
import { findCycle, importsIn, importsOf, sourceFiles } from './imports.ts';
import { fault } from './layers.ts';

const imports = sourceFiles(['shared', 'electron', 'renderer']).flatMap(importsOf);

describe('the source', () => {
  it('imports only what its folder may', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.flatMap((found) => fault(found) ?? [])).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(imports)).toBeUndefined();
  });
});

describe('the check of imports', () => {
  it.each([
    ['shared/domain/pace.ts', "import { readFile } from 'node:fs';"],
    ['shared/domain/pace.ts', "import { app } from '../../electron/main.ts';"],
    ['shared/domain/pace.ts', "import { IntlMessageFormat } from 'intl-messageformat';"],
    ['electron/core/engine.ts', "import { app } from 'electron';"],
    ['electron/core/engine.ts', "import { app } from 'electron/main';"],
    ['electron/core/engine.ts', "import Store from 'electron-store';"],
    ['electron/core/engine.ts', "import { keepAwake } from '../shell/power.ts';"],
    ['electron/station/station.ts', "export { keepAwake } from '../shell/power.ts';"],
    ['electron/preload.ts', "import { requestSchemas } from '../shared/config/config.ts';"],
    ['electron/shell/ipc.ts', "import { startStation } from '../station/station.ts';"],
    ['electron/shell/ipc.ts', 'await import(nameFromAMessage);'],
    ['renderer/wall/wall.tsx', "import { join } from 'node:path';"],
    ['renderer/wall/wall.tsx', "import type { AppCore } from '../../electron/core/app-core.ts';"],
    ['renderer/ui/share-bar.tsx', "import { Wall } from '../wall/wall.tsx';"],
    ['renderer/boards/wins/wins.tsx', "import { Funnel } from '../funnel/funnel.tsx';"],
    ['renderer/boards/wins/wins.tsx', "const later = () => import('../../wall/wall.tsx');"],
    ['electron/core/engine.ts', "import { createFakeClock } from '../../tests/fakes/fake-clock.ts';"],
    ['electron/elsewhere/new.ts', "import { z } from 'zod';"],
  ])('finds what %s must not do: %s', (file, text) => {
    expect(importsIn(file, text).map(fault)).toEqual([expect.stringContaining(file)]);
  });

  it.each([
    ['shared/domain/pace.ts', "import { z } from 'zod';"],
    ['shared/texts/messages.ts', "import { IntlMessageFormat } from 'intl-messageformat';"],
    ['electron/shell/power.ts', "import { app } from 'electron/main';"],
    ['electron/main.ts', "import { createAppCore } from './core/app-core.ts';"],
    ['renderer/boards/wins/wins.tsx', "import { WinRow } from './win-row.tsx';"],
    ['renderer/boards/wins/wins.tsx', "import '../../ui/big-number.css';"],
  ])('lets %s do what it may: %s', (file, text) => {
    expect(importsIn(file, text).map(fault)).toEqual([undefined]);
  });

  it('finds a cycle and names its way', () => {
    const edge = (from: string, to: string, isType = false) => ({ from, kind: 'file', to, isType }) as const;
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('a', 'c')])).toBeUndefined();
    expect(findCycle([edge('a', 'b'), edge('b', 'a', true)])).toBeUndefined();
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
  });

  it('tells imports of types alone from the others', () => {
    const text =
      "import type { A } from './a.ts';\nimport { type B, c } from './b.ts';\nexport type { D } from './d.ts';";
    expect(importsIn('shared/x.ts', text).map(({ to, isType }) => [to, isType])).toEqual([
      ['shared/a.ts', true],
      ['shared/b.ts', false],
      ['shared/d.ts', true],
    ]);
  });
});
