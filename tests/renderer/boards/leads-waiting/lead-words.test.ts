import { expect, it } from 'vitest';
import { leadWords, sameWords } from '../../../../renderer/boards/leads-waiting/lead-words.ts';
import { buildWaitingLead } from '../../../builders/waiting-view.ts';

const lead = buildWaitingLead({ key: 'crm:1', leftMs: 60_000 });
const unnamed = { company: null, name: null };

it.each([
  ['the company first', {}, 'Northwind Logistics', ['Maria Olsen', 'Demo request', 'Webinar']],
  ['the person where no company is known', { company: null }, 'Maria Olsen', ['Demo request', 'Webinar']],
  ['what kind of lead it is where nobody may be named', unnamed, 'Demo request', ['Webinar']],
  ['the source where there is no type', { ...unnamed, leadType: null }, 'Webinar', []],
  ['nothing where nothing is known', { ...unnamed, leadType: null, leadSource: null }, null, []],
  [
    'each word once',
    { name: 'Northwind Logistics', leadSource: 'Demo request' },
    'Northwind Logistics',
    ['Demo request'],
  ],
])('calls a lead by %s', (_, parts, who, details) => {
  expect(leadWords({ ...lead, ...parts })).toEqual({ who, details });
});

it('draws a lead anew when a word of it changes, not when a number does', () => {
  const drawn = { lead, time: '1 min', overdue: false };
  const later = { ...lead, key: 'crm:2', since: 1, waitedMs: 5, dueAt: 7, leftMs: 9 };
  expect(sameWords(drawn, { ...drawn, lead: later })).toBe(true);
  expect(sameWords(drawn, { ...drawn, time: 'under 1 min' })).toBe(false);
  expect(sameWords(drawn, { ...drawn, overdue: true })).toBe(false);
  for (const part of ['company', 'name', 'leadType', 'leadSource', 'owner'] as const) {
    expect(sameWords(drawn, { ...drawn, lead: { ...lead, [part]: 'Other' } })).toBe(false);
  }
});
