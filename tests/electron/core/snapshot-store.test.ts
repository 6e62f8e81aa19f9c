import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { createSnapshotStore } from '../../../electron/core/snapshot-store.ts';
import { blankSnapshot } from '../../../shared/domain/blank-snapshot.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const snapshot = { ...blankSnapshot([], 1000), company: 'Acme' };

describe('the snapshot store', () => {
  it('gives back what it was given', async () => {
    const store = createSnapshotStore(join(tempDir(), 'snapshot.json'), silentLogger);
    await store.save(snapshot);
    expect(store.load()).toEqual(snapshot);
  });

  it('has nothing at the first start', () => {
    expect(createSnapshotStore(join(tempDir(), 'snapshot.json'), silentLogger).load()).toBeUndefined();
  });

  it.each([
    ['cut off', '{"format":2,"asOf":'],
    ['of another format', JSON.stringify({ ...snapshot, format: 1 })],
    ['with a wrong number in it', JSON.stringify({ ...snapshot, asOf: 'yesterday' })],
    ['of random bytes', '\u0000\u0001\ufffd'],
  ])('moves a file %s aside and has nothing', (_what, text) => {
    const path = join(tempDir(), 'snapshot.json');
    writeFileSync(path, text);
    expect(createSnapshotStore(path, silentLogger).load()).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(text);
  });

  it('reports a disk that refuses and goes on', async () => {
    const lines: string[] = [];
    const log = { ...silentLogger, error: (event: string) => void lines.push(event) };
    await createSnapshotStore(join(tempDir(), 'no-such-folder', '\u0000', 'snapshot.json'), log).save(snapshot);
    expect(lines).toEqual(['The snapshot could not be saved.']);
  });
});
