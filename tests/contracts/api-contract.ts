/** What every source behind a web interface keeps to, on top of the connector contract. */
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerLimits } from '../../electron/connectors/api-client.ts';
import type { Batch, Connector, Cursor } from '../../electron/connectors/connector.ts';
import { SourceError, type SourceErrorKind } from '../../electron/connectors/source-error.ts';
import type { ApiFault, ApiServer } from '../fakes/api-server.ts';
import { startApiServer } from '../fakes/api-server.ts';
import { type ContractSubject, describeConnector } from './connector-contract.ts';
import { createRecordKeeper, differences, type RecordKeeper } from './record-keeper.ts';

/**
 * A source that asks a fake server. Its environment gives answers these limits, a clock on which nobody waits, and no end of
 * history pages; its secret is `plantedSecret`.
 */
export type ApiSubject = Omit<ContractSubject, 'start'> & {
  readonly start: (limits?: AnswerLimits) => Connector;
  readonly server: ApiServer;
};

export const plantedSecret = 'planted-secret-7f3a';

/** Long enough for a busy computer, too: an answer that stalls there is no trouble of the source. */
export const patientLimits: AnswerLimits = { bytes: 2 ** 20, idleMs: 20_000, wholeMs: 40_000 };

/** For answers that never come, or never end. */
const shortLimits: AnswerLimits = { ...patientLimits, idleMs: 300, wholeMs: 600 };

type Trouble = { readonly what: string; readonly fault: ApiFault; readonly kind: SourceErrorKind };

const page = '<!doctype html><title>Sign in</title>';
const troubles: readonly Trouble[] = [
  { what: '401', fault: { kind: 'reply', status: 401, body: {} }, kind: 'signInNeeded' },
  { what: '403', fault: { kind: 'reply', status: 403, body: {} }, kind: 'signInNeeded' },
  {
    what: '429 with Retry-After',
    fault: { kind: 'reply', status: 429, headers: { 'retry-after': '7' }, body: {} },
    kind: 'rateLimited',
  },
  { what: '429 without Retry-After', fault: { kind: 'reply', status: 429, body: {} }, kind: 'rateLimited' },
  { what: '500', fault: { kind: 'reply', status: 500, body: 'oops' }, kind: 'unreachable' },
  { what: 'no answer', fault: { kind: 'silent' }, kind: 'unreachable' },
  { what: 'a drip without end', fault: { kind: 'drip' }, kind: 'unreachable' },
  { what: 'a cut connection', fault: { kind: 'cut' }, kind: 'unreachable' },
  { what: 'truncated JSON', fault: { kind: 'truncated' }, kind: 'unreachable' },
  {
    what: 'a web page',
    fault: { kind: 'reply', headers: { 'content-type': 'text/html' }, body: page },
    kind: 'unreachable',
  },
  { what: 'JSON of another form', fault: { kind: 'reply', body: [1, 'two', null] }, kind: 'unusable' },
];

export function describeApiConnector(name: string, make: () => Promise<ApiSubject>): void {
  describeConnector(name, make);

  describe(`${name} keeps to the contract of web interfaces`, () => {
    const open: { readonly close?: () => Promise<void> }[] = [];
    const subjectOf = async (): Promise<ApiSubject> => {
      const subject = await make();
      open.push(subject, subject.server);
      return subject;
    };
    afterEach(async () => {
      for (const one of open.splice(0)) await one.close?.();
    });

    it.each(troubles)('told $what, says $kind and goes on afterwards as if nothing had been', async (trouble) => {
      const subject = await subjectOf();
      const expected = createRecordKeeper();
      await syncInto(expected, subject, subject.start(), undefined);
      const calls = subject.server.calls.length;
      const disturbed = createRecordKeeper();
      let cursor: Cursor | undefined;
      const errors: unknown[] = [];
      // Each call of a full sync in turn meets the trouble; what was taken before it stays.
      for (let call = 0; call < Math.min(calls, mostCalls); call += strideOf(trouble)) {
        subject.server.fail([...Array.from({ length: call }, () => null), trouble.fault]);
        const one = await syncInto(
          disturbed,
          subject,
          subject.start(isSlow(trouble) ? shortLimits : undefined),
          cursor,
        );
        cursor = one.cursor;
        if (one.error !== undefined) errors.push(one.error);
        else if (call > 0) break;
      }
      subject.server.fail([]);
      await syncInto(disturbed, subject, subject.start(), cursor);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) expectTold(error, trouble);
      expect(differences(await disturbed.contents(), await expected.contents())).toEqual([]);
    });

    it(
      'killed at any call of its first sync and started again, holds what it would have held',
      { timeout: 60_000 },
      async () => {
        const subject = await subjectOf();
        const expected = createRecordKeeper();
        await syncInto(expected, subject, subject.start(), undefined);
        const calls = subject.server.calls.length;
        const otherwise: number[] = [];
        for (let call = 0; call < calls; call += 1) {
          const resumed = createRecordKeeper();
          subject.server.fail([...Array.from({ length: call }, () => null), { kind: 'cut' }]);
          const { cursor } = await syncInto(resumed, subject, subject.start(), undefined);
          subject.server.fail([]);
          await syncInto(resumed, subject, subject.start(), cursor);
          const found = differences(await resumed.contents(), await expected.contents());
          if (found.length > 0) otherwise.push(call);
        }
        expect(calls).toBeGreaterThan(0);
        expect(otherwise).toEqual([]);
      },
    );

    it(
      'killed at a call of a later sync and started again, misses none of what changed',
      { timeout: 60_000 },
      async () => {
        const subject = await subjectOf();
        const batches: Batch[] = [];
        const { cursor } = await syncInto(
          { apply: async (batch) => void batches.push(batch) },
          subject,
          subject.start(),
          undefined,
        );
        const later = { ...subject, now: await subject.moveOn() };
        const before = async (): Promise<RecordKeeper> => {
          const keeper = createRecordKeeper();
          for (const batch of batches) await keeper.apply(batch);
          return keeper;
        };
        const expected = await before();
        const callsBefore = subject.server.calls.length;
        await syncInto(expected, later, subject.start(), cursor);
        const calls = subject.server.calls.length - callsBefore;
        const otherwise: number[] = [];
        for (let call = 0; call < calls; call += Math.ceil(calls / mostCalls)) {
          const resumed = await before();
          subject.server.fail([...Array.from({ length: call }, () => null), { kind: 'cut' }]);
          const { cursor: left } = await syncInto(resumed, later, subject.start(), cursor);
          subject.server.fail([]);
          await syncInto(resumed, later, subject.start(), left);
          if (differences(await resumed.contents(), await expected.contents()).length > 0) otherwise.push(call);
        }
        expect(calls).toBeGreaterThan(0);
        expect(otherwise).toEqual([]);
      },
    );

    it('does not follow an answer that leads to another host, and sends it nothing', async () => {
      const subject = await subjectOf();
      const stranger = await startApiServer(() => ({ body: {} }));
      open.push(stranger);
      subject.server.fail([{ kind: 'reply', status: 307, headers: { location: `${stranger.url}/here` }, body: {} }]);
      const { error } = await syncInto(createRecordKeeper(), subject, subject.start(), undefined);
      expect(error).toMatchObject({ kind: 'unusable', problem: { code: 'addressNotAllowed' } });
      expect(stranger.calls).toEqual([]);
    });

    it('only reads', async () => {
      const subject = await subjectOf();
      await syncInto(createRecordKeeper(), subject, subject.start(), undefined);
      expect(subject.server.calls.length).toBeGreaterThan(0);
      expect(subject.server.calls.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
    });

    it.each([
      [500, `no, ${plantedSecret}`],
      [400, { error: plantedSecret, message: plantedSecret, errors: [plantedSecret] }],
      [401, { error: plantedSecret, message: `no such key: ${plantedSecret}` }],
      [403, [{ errorCode: plantedSecret, message: plantedSecret }]],
      [429, { policyName: plantedSecret, message: plantedSecret }],
      [200, `${plantedSecret} is no JSON`],
      [200, { [plantedSecret]: plantedSecret, error: { message: plantedSecret, data: { message: plantedSecret } } }],
    ] as const)(
      'keeps its secret to itself, be it repeated with %i: no record, cursor or error has it',
      async (...reply) => {
        const [status, body] = reply;
        const subject = await subjectOf();
        const keeper = createRecordKeeper();
        const told: unknown[] = [];
        for (const before of [[], [null], []]) {
          const { error, cursor } = await syncInto(keeper, subject, subject.start(), undefined);
          told.push(inspect(error, { depth: 10 }), cursor);
          subject.server.fail([...before, { kind: 'reply', status, body }]);
        }
        expect(JSON.stringify([told, ...(await keeper.contents())])).not.toContain(plantedSecret);
      },
    );
  });
}

/** Enough to meet every kind of call of a small source; each of them costs a whole sync. */
const mostCalls = 12;

/** Waiting for nothing takes time: such troubles are met by every third call. */
function strideOf(trouble: Trouble): number {
  return isSlow(trouble) ? 3 : 1;
}

function isSlow({ fault: { kind } }: Trouble): boolean {
  return kind === 'silent' || kind === 'drip';
}

function expectTold(error: unknown, { fault, kind }: Trouble): void {
  expect(error).toBeInstanceOf(SourceError);
  const asked = fault.kind === 'reply' ? fault.headers?.['retry-after'] : undefined;
  const wait = asked === undefined ? {} : { retryAfterMs: Number(asked) * 1000 };
  expect(error).toMatchObject({ kind, ...wait });
}

async function syncInto(
  keeper: Pick<RecordKeeper, 'apply'>,
  { now, workDir }: ContractSubject,
  connector: Connector,
  cursor: Cursor | undefined,
): Promise<{ readonly cursor: Cursor | undefined; readonly error: unknown }> {
  const { signal } = new AbortController();
  let last = cursor;
  try {
    for await (const batch of connector.sync({ cursor, now, signal, workDir })) {
      await keeper.apply(batch);
      last = batch.cursor;
    }
    return { cursor: last, error: undefined };
  } catch (error) {
    return { cursor: last, error };
  }
}
