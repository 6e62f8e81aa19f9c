import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../electron/connectors/webhook/kept-record.ts';
import { mergeEvent } from '../../../../electron/connectors/webhook/merge-event.ts';
import { type PushEvent, parsePush } from '../../../../electron/connectors/webhook/push-event.ts';

const now = Date.UTC(2026, 10, 23, 9);
const terms = { now, currency: 'EUR' };

function eventOf(event: object): PushEvent {
  const parsed = parsePush(Buffer.from(JSON.stringify(event)));
  const [first] = parsed.ok ? parsed.events : [];
  if (!first) throw new Error(JSON.stringify(parsed));
  return first;
}

/** What is known after these events, one after the other. */
function after(...events: readonly object[]): Kept['record'] | string {
  let known: Kept | undefined;
  for (const [index, event] of events.entries()) {
    const merged = mergeEvent(eventOf(event), known, index + 1, terms);
    if (!merged.ok) return `${merged.field} ${merged.error}`;
    known = merged.kept;
  }
  return known?.record ?? null;
}

const deal = { type: 'deal', id: 'D', stage: 'Proposal' };
const win = { type: 'win', id: 'D' };

describe('what is known after', () => {
  it.each<[string, readonly object[], object]>([
    ['a deal', [{ ...deal, amount: 12.345 }], { stage: 'Proposal', amount: 1235, currency: 'EUR' }],
    ['yen, which have no cents', [{ ...deal, amount: 1200, currency: 'JPY' }], { amount: 1200, currency: 'JPY' }],
    ['dinars of a thousand fils', [{ ...deal, amount: 1.5, currency: 'kwd' }], { amount: 1500, currency: 'KWD' }],
    [
      'an amount alone, which stays in its currency',
      [
        { ...deal, amount: 10, currency: 'USD' },
        { ...deal, amount: 20 },
      ],
      { amount: 2000, currency: 'USD' },
    ],
    ['a win of a deal nobody told of', [{ ...win, amount: 5 }], { stage: 'Won', wonAt: now, amount: 500 }],
    ['a win of a deal that is known', [deal, win], { stage: 'Proposal', wonAt: now }],
    ['the same win without its time', [{ ...win, wonAt: now - 5 }, win], { wonAt: now - 5 }],
    [
      'a win of a deal that was lost',
      [{ ...deal, lostAt: now - 9, lostReason: 'price' }, win],
      { stage: 'Proposal', wonAt: now },
    ],
    ['a win taken back', [deal, win, { ...deal, wonAt: null }], { stage: 'Proposal' }],
    ['a loss of a deal that was won', [win, { ...deal, lostAt: now }], { stage: 'Proposal', lostAt: now }],
    [
      'an emptied name',
      [
        { ...deal, name: 'A' },
        { ...deal, name: null },
      ],
      { stage: 'Proposal' },
    ],
    ['a deletion and a new beginning', [win, { ...deal, deleted: true }, deal], { stage: 'Proposal' }],
  ])('%s', (_, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  it('a deletion is nothing', () => {
    expect(after(deal, { type: 'deal', id: 'D', deleted: true })).toBeNull();
  });

  it.each([
    ['a win taken back', [win, { ...deal, wonAt: null }], ['stage']],
    ['a win of a deal that was lost', [{ ...deal, lostAt: 1e12, lostReason: 'price' }, win], ['stage', 'wonAt']],
    [
      'an emptied name',
      [
        { ...deal, name: 'A' },
        { ...deal, name: null },
      ],
      ['stage'],
    ],
  ] as const)('%s holds nothing of what it was', (_, events, fields) => {
    expect(Object.keys(Object(after(...events))).toSorted()).toEqual(fields);
  });
});

describe('what can not be', () => {
  it.each<[string, readonly object[], string]>([
    ['a lead that came at no time', [{ type: 'lead', id: 1, name: 'Ada' }], 'createdAt is needed'],
    ['a deal in no stage', [{ type: 'deal', id: 1, amount: 3 }], 'stage is needed'],
    ['a stage taken away', [deal, { ...deal, stage: null }], 'stage is needed'],
    ['a call at no time', [{ type: 'activity', id: 1, kind: 'call' }], 'at is needed'],
    ['a person without a team', [{ type: 'person', id: 1, name: 'Ada' }], 'team is needed'],
    [
      'a currency that would turn an amount into another',
      [
        { ...deal, amount: 3 },
        { ...deal, currency: 'USD' },
      ],
      'currency needs "amount" beside it.',
    ],
  ])('%s', (_, events, error) => {
    expect(after(...events)).toMatch(error);
  });
});
