/** `npm run meeting`: the record of a weekly meeting. */
import { parseArgs } from 'node:util';
import { daySchema } from '../../shared/config/calendar.ts';
import { parseAppArguments, typedIn } from '../core/app-arguments.ts';
import { meetingsFolder, readMeetingRecords } from '../core/meeting-records.ts';
import type { Streams } from './streams.ts';

/** Prints the newest record of a profile as Markdown, or those of a day. Resolves with the exit code. */
export async function printMeeting(args: readonly string[], { say, complain }: Streams): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { profile: { type: 'string' }, on: { type: 'string' } } });
  const on = daySchema.optional().safeParse(values.on);
  if (!on.success) {
    complain(`--on must be a day such as 2026-03-31, not "${values.on}".`);
    return 1;
  }
  const profile = values.profile === undefined ? [] : ['--profile', values.profile];
  const { profileDir } = parseAppArguments(profile, typedIn(process.env));
  const folder = meetingsFolder(profileDir);
  const records = readMeetingRecords(folder, on.data);
  if (records.length === 0) {
    const when = on.data === undefined ? '' : ` on ${on.data}`;
    complain(`No meeting was held${when}: there is no record in ${folder}.`);
    return 1;
  }
  say(records.map((record) => record.trimEnd()).join('\n\n---\n\n'));
  return 0;
}
