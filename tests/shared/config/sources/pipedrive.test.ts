import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../shared/config/parse-config.ts';

const faultsOf = (settings: object): readonly string[] => {
  const source = { kind: 'pipedrive', id: 'crm', company: 'acme', token: { secret: 'pipedrive' }, ...settings };
  const parsed = parseConfig({
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [source],
    boards: [{ kind: 'wins' }],
  });
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`);
};

describe('the config of a Pipedrive source', () => {
  it.each([
    ['a company and a token', {}],
    ['a base on this computer', { base: 'http://127.0.0.1:8080' }],
    ['another encrypted base', { base: 'https://proxy.example.org/pipedrive' }],
    ['some of the stages of leads', { leadStages: { accepted: ['Warm'] } }],
  ])('may be %s', (_, settings) => {
    expect(faultsOf(settings)).toEqual([]);
  });

  it.each([
    ['an address as the company', { company: 'acme.pipedrive.com/deals' }, 'company unusable'],
    ['a base that anyone on the way can read', { base: 'http://pipedrive.example.org' }, 'base officeAddress'],
    ['a base with a password', { base: 'https://user:word@pipedrive.example.org' }, 'base officeAddress'],
    ['the token itself', { token: 'f00ba4' }, 'token wrongKind'],
    ['no field of ours', { fields: { wonAt: 'Won on' } }, 'fields unknown'],
    ['no kind of activity', { activityTypes: { demo: 'visit' } }, 'activityTypes.demo option'],
  ])('may not be %s', (_, settings, fault) => {
    expect(faultsOf(settings)).toEqual([fault]);
  });
});
