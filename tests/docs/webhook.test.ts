import { execFile, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parsePush } from '../../electron/connectors/webhook/push-event.ts';
import { recordFields } from '../../shared/config/sources/record-fields.ts';
import { webhookSettings } from '../../shared/config/sources/webhook-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { post, push, secret, shown, startWebhook, syncAll } from '../electron/connectors/webhook/pushing.ts';
import { readGuide, snippetsIn } from './guide-snippets.ts';

const guide = readGuide(webhookSettings.guide);
const blocks = (language: string): readonly string[] => snippetsIn(guide, language);

it.each(blocks('json push'))('push %# is taken as it stands', async (text) => {
  const { url } = await startWebhook();
  expect(await post(url, text, shown)).toMatchObject({ status: 202 });
});

it('what the later events of a deal leave out stays', async () => {
  const [text = ''] = blocks('json push');
  const { url, connector } = await startWebhook();
  await post(url, text, shown);
  const [batch] = await syncAll(connector);
  expect(batch?.records?.deal).toMatchObject([
    { stage: 'Contract', company: 'Bolt', ownerId: 'hook:anna', amount: 750_000, currency: 'EUR' },
  ]);
});

it('tells of every setting, and of every field that an event may have', () => {
  const names = webhookSettings.settings.flatMap(({ at }) => at.split('.'));
  expect(names.filter((name) => !guide.includes(`"${name}"`))).toEqual([]);
  const { lead, deal, activity, person } = recordFields;
  const fields = [lead, deal, activity, person].flatMap(({ needed, more }) => [needed, more].flat());
  expect(fields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
});

it.each(['lead', 'deal', 'activity', 'person'] as const)('a %s may have every field it has in a record', (type) => {
  const { needed, more } = recordFields[type];
  const known = parsePush(Buffer.from(JSON.stringify({ type, id: 1, unknown: 1 })));
  const sentence = known.ok ? '' : known.fault.error;
  expect([...needed, ...more].filter((field) => !new RegExp(`\\b${field}\\b`).test(sentence))).toEqual([]);
});

const problems: readonly (readonly [string, Problem])[] = [
  ...['taken', 'away', 'refused'].map(
    (reason) => [reason, { code: 'portNotOpen', params: { address: '127.0.0.1:4311', reason } }] as const,
  ),
  ['a secret', { code: 'secretMissing', params: { name: 'push', variable: 'TANDEM_SECRET_PUSH' } }],
];

it.each(problems)('quotes what the wall says: %s', (_, problem) => {
  const quoted = [...guide.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});

const hasShell = ['bash', 'curl', 'openssl'].every((name) => spawnSync(name, ['--version']).error === undefined);

describe.runIf(hasShell)('in a shell', () => {
  it.each(blocks('sh'))('example %# pushes a win', async (script) => {
    const { url, connector } = await startWebhook();
    const { stdout } = await promisify(execFile)('bash', ['-c', script.replaceAll('http://127.0.0.1:4311/push', url)], {
      env: { ...process.env, TANDEM_SECRET_PUSH: secret },
    });
    expect(JSON.parse(stdout)).toEqual({ accepted: 1, repeated: 0 });
    const [batch] = await syncAll(connector);
    expect(batch?.records?.deal).toMatchObject([{ company: 'Acme', amount: 1_200_000, wonAt: expect.any(Number) }]);
  });
});

type FetchParams = {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
};

/** Runs the script of the guide over a sheet, and hands out the request that it makes. */
function scripted(rows: readonly (readonly unknown[])[]) {
  const [script = ''] = blocks('js');
  const asked: { url: string; payload: string; headers: Record<string, string> }[] = [];
  const properties: Readonly<Record<string, string>> = { TANDEM_URL: 'url', TANDEM_SECRET: secret };
  runInNewContext(`${script}\npushWins();`, {
    SpreadsheetApp: { getActiveSheet: () => ({ getDataRange: () => ({ getValues: () => rows }) }) },
    PropertiesService: { getScriptProperties: () => ({ getProperty: (name: string) => properties[name] }) },
    Utilities: {
      Charset: { UTF_8: 'utf8' },
      // Signed bytes, as scripts there have them.
      computeHmacSha256Signature: (value: string, key: string) => [
        ...new Int8Array(createHmac('sha256', key).update(value, 'utf8').digest()),
      ],
    },
    UrlFetchApp: {
      fetch: (url: string, { contentType, headers, payload }: FetchParams) => {
        asked.push({ url, payload, headers: { ...headers, 'content-type': contentType } });
      },
    },
  });
  return asked;
}

it('the script of a spreadsheet pushes its wins, signed, and each counts once', async () => {
  const { url, connector } = await startWebhook();
  const header = ['Deal', 'Customer', 'Amount', 'Won on'];
  const wonOn = new Date(Date.UTC(2026, 2, 31));
  const rows = [
    header,
    ['D-1', 'Müller', 1200.5, wonOn],
    ['D-2', '', '', wonOn],
    ['D-3', 'Open', 3, ''],
    ['', '', '', ''],
  ];
  const [request] = scripted(rows);
  expect(await post(url, request?.payload ?? '', request?.headers ?? {})).toMatchObject({ body: { accepted: 2 } });
  const [batch] = await syncAll(connector);
  expect(batch?.records?.deal).toMatchObject([
    { id: 'hook:D-1', company: 'Müller', amount: 120_050, wonAt: wonOn.getTime() },
    { id: 'hook:D-2', amount: 0, wonAt: wonOn.getTime() },
  ]);
  expect(await push(url, [])).toMatchObject({ status: 202 });
});
