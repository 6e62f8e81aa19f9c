import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meetingsFolder, writeMeetingRecord } from '../../../electron/core/meeting-records.ts';
import { printMeeting } from '../../../electron/station/print-meeting.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await printMeeting(args, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
}

/** A profile with a meeting on the 13th and two on the 20th. */
function profile(): string {
  const dir = tempDir();
  const folder = meetingsFolder(dir);
  writeMeetingRecord(folder, '2026-11-13', '# The week before\n');
  writeMeetingRecord(folder, '2026-11-20', '# In the morning\n');
  writeMeetingRecord(folder, '2026-11-20', '# In the evening\n');
  return dir;
}

describe('npm run meeting', () => {
  it('prints the newest record', async () => {
    expect(await run('--profile', profile())).toEqual({ code: 0, said: '# In the evening', complaints: '' });
  });

  it('prints all of a day', async () => {
    const { code, said } = await run('--profile', profile(), '--on', '2026-11-20');
    expect(code).toBe(0);
    expect(said).toBe('# In the morning\n\n---\n\n# In the evening');
  });

  it('says so where no meeting was held, and where', async () => {
    const dir = profile();
    const { code, said, complaints } = await run('--profile', dir, '--on', '2026-11-21');
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complaints).toBe(`No meeting was held on 2026-11-21: there is no record in ${join(dir, 'meetings')}.`);
    expect((await run('--profile', tempDir())).complaints).toMatch(/^No meeting was held: /);
  });

  it('says what is no day', async () => {
    const { code, complaints } = await run('--profile', profile(), '--on', 'friday');
    expect(code).toBe(1);
    expect(complaints).toBe('--on must be a day such as 2026-03-31, not "friday".');
  });
});
