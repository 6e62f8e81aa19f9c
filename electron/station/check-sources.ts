/** `npm run check-sources -- --config FILE [SOURCE]`: tries the settings of each source, as its description lists the tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../../shared/config/config.ts';
import { settingsOf } from '../../shared/config/sources/settings.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { problemInWords } from '../../shared/domain/source-words.ts';
import { textsFor } from '../../shared/texts/texts.ts';
import { writtenLocale, writtenTextsFor } from '../../shared/texts/written-texts.ts';
import type { Connector } from '../connectors/connector.ts';
import { createConnector } from '../connectors/registry.ts';
import { SourceError } from '../connectors/source-error.ts';
import { typedIn } from '../core/app-arguments.ts';
import { systemClock } from '../core/clock.ts';
import { loadConfig } from '../core/config-store.ts';
import type { SecretReader } from '../core/secrets.ts';
import { sourceEnvironment } from '../core/source-environment.ts';
import { placeOf } from './config-place.ts';
import type { Streams } from './streams.ts';

/** Resolves with the exit code: 1 where any test failed. Secrets come from the environment. */
export async function checkSources(
  args: readonly string[],
  { say, complain }: Streams,
  secret: SecretReader,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { config: { type: 'string' } },
  });
  if (values.config === undefined) {
    complain('Which config? npm run check-sources -- --config FILE [SOURCE]');
    return 1;
  }
  const now = systemClock.now();
  const place = placeOf({ config: values.config }, typedIn(process.env), now);
  const { config, configDir, problem, locale } = await loadConfig(place, now);
  if (config === null) {
    complain(problem === null ? 'There is no config.' : problemSentence(problem, textsFor(locale)));
    return 1;
  }
  const [only] = positionals;
  const sources = config.sources.filter(({ id }) => only === undefined || id === only);
  if (sources.length === 0) {
    complain(
      `There is no source "${only ?? ''}" in the config. There are: ${config.sources.map(({ id }) => id).join(', ')}.`,
    );
    return 1;
  }
  const stateDir = await mkdtemp(join(tmpdir(), 'tandem-check-'));
  try {
    const calendar = createCalendar(config.calendar);
    const environmentOf = sourceEnvironment({ config, configDir, calendar, clock: systemClock, stateDir, secret });
    let failed = 0;
    for (const source of sources) {
      say(`${source.label ?? source.id} (${source.kind})`);
      failed += await checkOne(source, createConnector(source, environmentOf(source.id)), config, say);
    }
    return failed > 0 ? 1 : 0;
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
}

/** Resolves to how many of the tests failed. */
async function checkOne(
  source: Config['sources'][number],
  { check }: Connector,
  { locale }: Config,
  say: (line: string) => void,
): Promise<number> {
  const words = writtenTextsFor(locale).checkConfig;
  const language = writtenLocale(locale) === 'de' ? 'de' : 'en';
  if (!check) {
    say(`  ${words.nothingToTry}`);
    return 0;
  }
  const labels = new Map(settingsOf(source.kind)?.tests.map(({ id, label }) => [id, label[language]]));
  let failed = 0;
  const tell = (test: string, problem: Problem | null): void => {
    const label = labels.get(test) ?? test;
    if (problem === null) return say(`  ${words.passed({ label })}`);
    failed += 1;
    say(`  ${words.failed({ label, sentence: problemSentence(problemInWords(problem, locale), textsFor(locale)) })}`);
  };
  try {
    for await (const { test, problem } of check(AbortSignal.timeout(longestMs))) tell(test, problem);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    tell('', error.problem);
  }
  return failed;
}

const longestMs = 5 * 60_000;
