import { expect, it } from 'vitest';
import { maskSnapshot } from '../../../shared/domain/mask-snapshot.ts';
import { buildAgreement } from '../../builders/agreement-view.ts';
import { aConfig } from '../../builders/config.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWaiting, buildWaitingLead } from '../../builders/waiting-view.ts';

const { privacy } = aConfig();
const lead = buildWaitingLead({ key: 'crm:4711', leftMs: 60_000, ownerGroup: 'North' });
const view = buildWaiting({ leadType: 'Demo request', overdue: 0, running: 1, leads: [lead] });
const snapshot = buildSnapshot({ waiting: [view] });
const leadFor = (mode: 'team' | 'visitors' | 'public') => maskSnapshot(snapshot, mode, privacy).waiting[0]?.leads[0];

it('shows the team who waits for whom', () => {
  expect(leadFor('team')).toEqual(lead);
});

it('shows visitors neither name nor company, and the owner by initials', () => {
  expect(leadFor('visitors')).toEqual({ ...lead, key: '1', name: null, company: null, owner: 'A. H.' });
});

it('shows everybody only what kind of lead waits, how long, and for which group', () => {
  expect(leadFor('public')).toEqual({ ...lead, key: '1', name: null, company: null, owner: 'North' });
});

it('keeps the counts, the clock and the lead type', () => {
  const { leads: _, ...counts } = view;
  expect(maskSnapshot(snapshot, 'public', privacy).waiting[0]).toMatchObject(counts);
});

it('shows nothing of a trial run on fewer people than a group needs, nor what explains it', () => {
  const trial = { owners: 2, known: 2, until: '2026-12-31', hidden: false };
  const explanations = ['waiting.overdue', 'wins.thisWeek'].map((id) => ({
    id,
    label: '',
    definition: '',
    value: 1,
    unit: 'count' as const,
    dateField: null,
    filters: [],
    ruleVersion: null,
    records: 1,
  }));
  const ofFew = { ...snapshot, agreement: buildAgreement({ trial }), explanations };
  const masked = maskSnapshot(ofFew, 'visitors', privacy);
  expect(masked.waiting).toEqual([]);
  expect(masked.explanations.map(({ id }) => id)).toEqual(['wins.thisWeek']);
  expect(maskSnapshot(ofFew, 'team', privacy).waiting).toEqual([view]);
});
