/** What Tandem does on the command line and ends: each resolves with an exit code. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { daySchema } from '../../shared/config/calendar.ts';
import { configJsonSchema } from '../../shared/config/json-schema.ts';
import { privacyModeSchema } from '../../shared/config/privacy.ts';
import { agreementMarkdown } from '../../shared/domain/agreement-markdown.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { maskSnapshot } from '../../shared/domain/mask-snapshot.ts';
import { problemSentence } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { problemInWords } from '../../shared/domain/source-words.ts';
import { textsFor } from '../../shared/texts/texts.ts';
import { SourceError } from '../connectors/source-error.ts';
import { typedIn } from '../core/app-arguments.ts';
import { checkConfig } from '../core/check-config.ts';
import { systemClock } from '../core/clock.ts';
import { loadConfig } from '../core/config-store.ts';
import { snapshotOnce } from '../core/print-snapshot.ts';
import { placeOf } from './config-place.ts';
import { printExplanation, recordLimitSchema } from './print-explanation.ts';
import type { Streams } from './streams.ts';

const instantSchema = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Calendars count from 1900 to 2199, and what is computed looks up to three years back and two ahead. */
const [firstYear, lastYear] = [1904, 2196];

function isComputable(at: Instant): boolean {
  return at >= Date.UTC(firstYear, 0) && at < Date.UTC(lastYear + 1, 0);
}

/**
 * Syncs every source once and prints the snapshot as JSON, or with `--explain` one number of it and the records behind it;
 * what is wrong goes to the other stream. Where nobody says for whom it is, it is whole: whoever runs this has the config and
 * the records.
 */
export async function printSnapshot(args: readonly string[], { say, complain }: Streams): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      at: { type: 'string' },
      profile: { type: 'string' },
      privacy: { type: 'string' },
      explain: { type: 'string' },
      limit: { type: 'string' },
    },
  });
  const from = typedIn(process.env);
  const at = instantSchema.optional().safeParse(values.at);
  if (!at.success) {
    complain(`--at must be an instant such as 2026-03-31T17:00:00Z, not "${values.at}".`);
    return 1;
  }
  const privacy = privacyModeSchema.optional().safeParse(values.privacy);
  if (!privacy.success) {
    complain(`--privacy must be one of ${privacyModeSchema.options.join(', ')}, not "${values.privacy}".`);
    return 1;
  }
  const limit = recordLimitSchema.safeParse(values.limit);
  if (!limit.success) {
    complain(`--limit must be how many records to list, such as 5000, not "${values.limit}".`);
    return 1;
  }
  if (values.explain !== undefined && (privacy.data ?? 'team') !== 'team') {
    complain(`--explain lists records as they are, so it goes with --privacy team alone, not "${values.privacy}".`);
    return 1;
  }
  const now = at.data === undefined ? systemClock.now() : Date.parse(at.data);
  // Before the config is loaded: the demo company's lies around the instant, and would be blamed for it.
  if (!isComputable(now)) {
    const at = values.at ?? new Date(now).toISOString();
    complain(`--at must lie in the years ${firstYear} to ${lastYear}, not at "${at}": calendars reach no further.`);
    return 1;
  }
  const { config, configDir, problem, locale } = await loadConfig(placeOf(values, from, now), now);
  if (config === null) {
    complain(problem === null ? 'There is no config.' : problemSentence(problem, textsFor(locale)));
    return 1;
  }
  const profileDir = values.profile === undefined ? undefined : resolve(from, values.profile);
  try {
    const options = { config, configDir, at: now, profileDir, clock: { ...systemClock } };
    if (values.explain !== undefined)
      return await printExplanation({ id: values.explain, limit: limit.data }, options, { say, complain });
    const snapshot = await snapshotOnce(options);
    const shown = privacy.data === undefined ? snapshot : maskSnapshot(snapshot, privacy.data, config.privacy);
    say(JSON.stringify(shown, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    complain(problemSentence(problemInWords(error.problem, locale), textsFor(locale)));
    return 1;
  }
}

/** Prints the agreement in force on a day, today where none is named, as Markdown. */
export async function printAgreement(args: readonly string[], { say, complain }: Streams): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' }, on: { type: 'string' } } });
  const on = daySchema.optional().safeParse(values.on);
  if (!on.success) {
    complain(`--on must be a day such as 2026-03-31, not "${values.on}".`);
    return 1;
  }
  const from = typedIn(process.env);
  const now = systemClock.now();
  const { config, problem, locale } = await loadConfig(placeOf(values, from, now), now);
  if (config === null) {
    complain(problem === null ? 'There is no config.' : problemSentence(problem, textsFor(locale)));
    return 1;
  }
  const day = on.data ?? createCalendar(config.calendar).dayOf(now);
  const document = agreementMarkdown(config, day);
  if (document === null) {
    complain(`No agreement is in force on ${day}. Whoever set Tandem up can write one into the config.`);
    return 1;
  }
  say(document.trimEnd());
  return 0;
}

/** Says in words what is wrong with a config file, and where. */
export async function printConfigCheck(args: readonly string[], { say, complain }: Streams): Promise<number> {
  const [file] = args;
  if (file === undefined) {
    complain('Which file? npm run check-config -- FILE');
    return 1;
  }
  const { ok, lines } = await checkConfig(resolve(typedIn(process.env), file), systemClock.now());
  for (const line of lines) (ok ? say : complain)(line);
  return ok ? 0 : 1;
}

/** The config's JSON Schema, for editors. */
export async function writeConfigSchema(path: string): Promise<number> {
  await writeFile(path, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  return 0;
}
