import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meetingsFolder, readMeetingRecords, writeMeetingRecord } from '../../../electron/core/meeting-records.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const friday = '2026-11-20';

describe('the records of meetings', () => {
  it('are named by their day, a second one of the day by its number, and none is written over', () => {
    const folder = meetingsFolder(tempDir());
    const paths = ['# First', '# Second', '# Third'].map((text) => writeMeetingRecord(folder, friday, text));
    expect(paths).toEqual(['2026-11-20.md', '2026-11-20-2.md', '2026-11-20-3.md'].map((name) => join(folder, name)));
    expect(readMeetingRecords(folder, friday)).toEqual(['# First', '# Second', '# Third']);
  });

  it('are not written again word for word', () => {
    const folder = tempDir();
    writeMeetingRecord(folder, friday, '# First');
    writeMeetingRecord(folder, friday, '# First');
    expect(readdirSync(folder)).toEqual(['2026-11-20.md']);
  });

  it('are read without a day as the newest, whatever else is in the folder', () => {
    const folder = tempDir();
    for (let nth = 1; nth <= 11; nth += 1) writeMeetingRecord(folder, friday, `# ${nth} of Friday`);
    writeMeetingRecord(folder, '2026-11-13', '# The week before');
    writeFileSync(join(folder, 'notes.md'), '# Notes');
    expect(readMeetingRecords(folder)).toEqual(['# 11 of Friday']);
  });

  it('are none of another day, and none where nobody ever met', () => {
    const folder = tempDir();
    writeMeetingRecord(folder, friday, '# First');
    expect(readMeetingRecords(folder, '2026-11-21')).toEqual([]);
    expect(readMeetingRecords(join(folder, 'nobody'))).toEqual([]);
  });

  it('are refused where the folder is none', () => {
    const file = join(tempDir(), 'meetings');
    writeFileSync(file, '');
    expect(() => writeMeetingRecord(file, friday, '# First')).toThrow(/EEXIST|ENOTDIR/);
  });
});
