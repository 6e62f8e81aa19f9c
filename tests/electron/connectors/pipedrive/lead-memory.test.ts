import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLeadMemory } from '../../../../electron/connectors/pipedrive/lead-memory.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

describe('what is remembered of leads', () => {
  it('is there after a start once it was saved', async () => {
    const stateDir = join(tempDir(), 'crm');
    const memory = openLeadMemory({ stateDir });
    expect(memory.since('a', 'mql', true, 1_000)).toBe(1_000);
    memory.noteDeal('9', 'a');
    expect(openLeadMemory({ stateDir }).leadOf('9')).toBeUndefined();
    await memory.save();
    const next = openLeadMemory({ stateDir });
    expect(next.leadOf('9')).toBe('a');
    expect(next.since('a', 'mql', true, 2_000)).toBe(1_000);
  });

  it('is forgotten of a stage that a lead has left, and counts anew when it comes back', () => {
    const memory = openLeadMemory({ stateDir: tempDir() });
    memory.since('a', 'mql', true, 1_000);
    expect(memory.since('a', 'mql', false, 2_000)).toBeUndefined();
    expect(memory.since('a', 'mql', true, 3_000)).toBe(3_000);
  });

  it.each(['', '{"stages":{"a mql":', '[]', '{"stages":{"a mql":"soon"},"leads":{}}'])(
    'begins anew where its file holds %j',
    (text) => {
      const stateDir = tempDir();
      writeFileSync(join(stateDir, 'leads.json'), text);
      expect(openLeadMemory({ stateDir }).since('a', 'mql', true, 5_000)).toBe(5_000);
    },
  );

  it('stays in memory where the disk refuses it', async () => {
    const stateDir = join(tempDir(), 'file');
    writeFileSync(stateDir, 'a file where the folder should be');
    const memory = openLeadMemory({ stateDir });
    memory.noteDeal('9', 'a');
    await expect(memory.save()).resolves.toBeUndefined();
    expect(memory.leadOf('9')).toBe('a');
  });
});
