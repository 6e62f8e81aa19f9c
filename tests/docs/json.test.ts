import { describe, expect, it, onTestFinished } from 'vitest';
import type { Batch } from '../../electron/connectors/connector.ts';
import { jsonSchema } from '../../shared/config/sources/json.ts';
import { jsonSettings } from '../../shared/config/sources/json-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { startApiServer } from '../fakes/api-server.ts';
import { jsonSource, syncOnce } from '../fakes/json/json-source.ts';
import { parseSnippet, readGuide, snippetsIn } from './guide-snippets.ts';

const guide = readGuide(jsonSettings.guide);
const configs = snippetsIn(guide, 'json');

/** What the interface of the guide answers, by the whole address. */
const answers = new Map(
  [...guide.matchAll(/`(https:[^`]+)`:\n\n```json answer\n([\s\S]*?)```/g)].map(([, address = '', text = '']) => {
    return [decodeURIComponent(address), text] as const;
  }),
);

describe('the interface of the guide', () => {
  /** What the example at this place reads from what the guide says is answered. */
  async function start(example: number) {
    const asked: string[] = [];
    const server = await startApiServer(({ path, query }) => {
      const address = decodeURIComponent(`https://crm.example.com${path}${query.size > 0 ? `?${query}` : ''}`);
      asked.push(address);
      const body = answers.get(address);
      return body === undefined ? { status: 404 } : { body };
    });
    onTestFinished(() => server.close());
    const config = parseSnippet(configs[example] ?? '');
    const source = config.ok ? config.config.sources[0] : undefined;
    if (source?.kind !== 'json') throw new Error(`Example ${example} is no json source.`);
    const { lists, ...rest } = jsonSchema.parse(source);
    return { asked, source: jsonSource(server.url, lists, { ...rest, base: `${server.url}/api` }) };
  }

  const recordsOf = (batches: readonly Batch[]) =>
    batches.flatMap(({ records }) => Object.values(records ?? {}).flat());

  it('gives the leads of a list', async () => {
    const { source } = await start(0);
    expect(recordsOf(await syncOnce(source))).toEqual([
      {
        id: 'crm:41',
        createdAt: Date.UTC(2026, 2, 5, 8, 30),
        name: 'Ida Berg',
        company: 'Bolt',
        leadSource: 'Google Ads',
        attempts: 0,
      },
      { id: 'crm:42', createdAt: Date.UTC(2026, 2, 5, 9, 10), name: 'Jo Maas', leadSource: 'unknown', attempts: 0 },
    ]);
  });

  it('gives the deals of pages', async () => {
    const { source, asked } = await start(1);
    expect(recordsOf(await syncOnce(source))).toMatchObject([
      { id: 'crm:D-1', amount: 1_250_000, wonAt: Date.UTC(2026, 2, 4) },
      { id: 'crm:D-2', amount: 480_000, expectedCloseOn: '2026-05-31' },
      { id: 'crm:D-3', amount: 90_000, currency: 'CHF', lostAt: Date.UTC(2026, 2, 5) },
    ]);
    expect(asked).toHaveLength(2);
  });

  it('gives all leads by its cursors, and then what changed', async () => {
    const { source, asked } = await start(2);
    const now = Date.UTC(2026, 2, 5, 10, 5);
    const first = await syncOnce(source, undefined, now);
    expect(recordsOf(first)).toMatchObject([
      { id: 'crm:a' },
      { id: 'crm:b', mqlAt: 1_772_703_000_000 },
      { id: 'crm:c' },
    ]);
    const then = await syncOnce(source, first.at(-1)?.cursor, now + 1_800_000);
    expect(then).toMatchObject([{ deleted: { lead: ['crm:a'] } }]);
    expect(recordsOf(then)).toEqual([]);
    expect(asked).toHaveLength(3);
  });
});

it('tells of every setting, of every one of a list and of every way to page', () => {
  const names = jsonSettings.settings.flatMap(({ at }) => at.split('.'));
  expect(names.filter((name) => !guide.includes(`"${name}"`))).toEqual([]);
  const lists = jsonSchema.shape.lists.element.options.flatMap(({ shape }) => Object.keys(shape));
  const pages = jsonSchema.shape.lists.element.options[0].shape.paging.unwrap().options;
  const pagings = pages.flatMap(({ shape }) => Object.keys(shape).concat(shape.kind.value));
  expect([...lists, ...pagings].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

const address = 'https://crm.example.com/api/deals';
const [name, vendor] = ['crm', 'Our CRM'];
const problems: readonly (readonly [string, Problem])[] = [
  ['a secret', { code: 'secretMissing', params: { name, variable: 'TANDEM_SECRET_CRM' } }],
  ['a key', { code: 'keyRefused', params: { vendor, name, status: 401 } }],
  ['a right', { code: 'scopeMissing', params: { vendor, name, what: address, scope: address } }],
  ['a sign-in', { code: 'addressSignIn', params: { address, status: 401 } }],
  ['a pointer', { code: 'answerUnexpected', params: { address, place: '/deals' } }],
  ['a page', { code: 'answerNotJson', params: { address, found: 'page' } }],
  ['pages', { code: 'pagesWithoutEnd', params: { address, page: 2 } }],
  ['entries', { code: 'allRowsRefused', params: { path: address, reason: '"/nr" is empty', example: '{}' } }],
  ['a list', { code: 'addressGone', params: { address, status: 404 } }],
  ['a host', { code: 'addressNotAllowed', params: { address, reason: 'it leads on to crm.example.net' } }],
  ['a day', { code: 'dailyShareSpent', params: { used: 10_000, share: 1 } }],
];

it.each(problems)('quotes what the wall says of %s', (_, problem) => {
  const quoted = [...guide.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});
