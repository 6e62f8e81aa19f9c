import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePush } from '../../../../electron/connectors/webhook/push-event.ts';

const parsed = (value: unknown) => parsePush(Buffer.from(JSON.stringify(value)));
const win = (fields: object) => ({ type: 'win', id: 'D-1', ...fields });
const wonAt = Date.UTC(2026, 2, 31, 7, 30);

describe('an event', () => {
  it.each<[string, object, object]>([
    ['an instant with its zone', { wonAt: '2026-03-31T09:30:00+02:00' }, { wonAt }],
    ['an instant in UTC, with thousandths', { wonAt: '2026-03-31T07:30:00.000Z' }, { wonAt }],
    ['an instant in milliseconds', { wonAt }, { wonAt }],
    ['an amount', { amount: 1250.5 }, { amount: 1250.5 }],
    ['an amount as a text', { amount: ' 1250.50 ' }, { amount: 1250.5 }],
    ['a negative amount', { amount: '-3' }, { amount: -3 }],
    ['a currency in small letters', { currency: 'eur' }, { currency: 'EUR' }],
    ['an id that is a number', { ownerId: 42 }, { ownerId: '42' }],
    ['a text with blanks around it', { name: '  Fleet ' }, { name: 'Fleet' }],
    ['an emptied field', { name: null }, { name: null }],
    ['a day', { expectedCloseOn: '2026-02-28' }, { expectedCloseOn: '2026-02-28' }],
  ])('may have %s', (_, fields, expected) => {
    expect(parsed(win(fields))).toMatchObject({ ok: true, events: [{ type: 'win', id: 'D-1', ...expected }] });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no JSON', undefined, '', /^The body is no JSON/],
    ['a text', 'win', '', /^The event must be an event: a group/],
    ['nothing', null, '', /^The event must be an event: a group/],
    [
      'another type',
      { type: 'sale', id: 1 },
      'type',
      /^"type" must be "lead", "deal", "win", "activity" or "person"\.$/,
    ],
    ['no type', { id: 1 }, 'type', /^"type" must be/],
    ['no id', { type: 'win' }, 'id', /^"id" must be a text/],
    ['an empty id', { type: 'win', id: ' ' }, 'id', /^"id" must be a text/],
    [
      'a field nobody knows',
      win({ sum: 3 }),
      '',
      /^The event has a field that is not known there\. Known are type, eve/,
    ],
    ['what a win has not', win({ lostAt: wonAt }), '', /not known there/],
    [
      'an instant without a zone',
      win({ wonAt: '2026-03-31T09:30:00' }),
      'wonAt',
      /^"wonAt" must be a time with its zone/,
    ],
    ['an instant in seconds', win({ wonAt: wonAt / 1000 }), 'wonAt', /^"wonAt" must be a time/],
    ['a day for an instant', win({ wonAt: '2026-03-31' }), 'wonAt', /^"wonAt" must be a time/],
    ['no such day', win({ expectedCloseOn: '2026-02-30' }), 'expectedCloseOn', /must be a day/],
    ['an amount with a comma', win({ amount: '1.250,50' }), 'amount', /^"amount" must be an amount/],
    ['an endless amount', win({ amount: 1e300 }), 'amount', /must be an amount/],
    ['a currency of a word', win({ currency: 'euro' }), 'currency', /^"currency" must be a currency code/],
    ['half an attempt', { type: 'lead', id: 1, attempts: 0.5 }, 'attempts', /^"attempts" must be a whole number/],
    ['another team', { type: 'person', id: 1, team: 'it' }, 'team', /^"team" must be "sales"/],
    ['yes', { type: 'activity', id: 1, outbound: 'yes' }, 'outbound', /^"outbound" must be true or false/],
    ['a long text', win({ name: 'a'.repeat(501) }), 'name', /^"name" must be a text of 1 to 500/],
    ['a fault in a list', [win({}), win({ amount: {} })], '[1].amount', /^"amount" must be an amount/],
    ['a list within a list', [[]], '[0]', /^The event must be an event/],
  ])('may not be or have %s: place and reason are told', (_, value, at, error) => {
    const answer = value === undefined ? parsePush(Buffer.from('{"type":')) : parsed(value);
    expect(answer).toEqual({ ok: false, fault: { at, error: expect.stringMatching(error) } });
  });

  it('is text in UTF-8', () => {
    expect(parsePush(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ ok: false, fault: { at: '' } });
  });
});

describe('a list', () => {
  it('holds up to 500 events, or none', () => {
    const list = (length: number) => parsed(Array.from({ length }, () => win({})));
    expect(list(500)).toMatchObject({ ok: true });
    expect(list(0)).toEqual({ ok: true, events: [], isList: true });
    expect(list(501)).toMatchObject({ ok: false, fault: { error: 'A list can hold up to 500 events.' } });
  });
});

const field = fc.constantFrom('type', 'id', 'eventId', 'amount', 'currency', 'wonAt', 'stage', 'deleted', '__proto__');
const anyEvent = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constantFrom('win', 'deal', 'lead', 'D-1', wonAt)));

describe('any body', () => {
  it('is taken or has a fault with a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          anyEvent.map((event) => JSON.stringify(event)),
        ),
        (body) => {
          const answer = parsePush(Buffer.from(body));
          expect(answer.ok ? 'Taken.' : answer.fault.error).toMatch(/^\S.*\.$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is read or refused soon, however deep it goes', () => {
    const deep = [
      '['.repeat(250_000),
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      `[${'[],'.repeat(80_000)}[]]`,
    ];
    const started = performance.now();
    for (const body of deep) expect(parsePush(Buffer.from(body)).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
