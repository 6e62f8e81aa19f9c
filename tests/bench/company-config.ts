/** The config of the company of `writeCompanyFiles`: it asks for everything that a snapshot can tell. */
import { configSchema } from '../../shared/config/config.ts';
import { companySource } from './company-files.ts';

const sales = {
  clockStart: ['assigned', 'mql'],
  attempts: { otherwise: { count: 3, withinDays: 5 }, target: 0.8 },
  disposition: { otherwise: 5, byLeadType: { demo: 3 }, target: 0.9 },
  workedTarget: 0.95,
} as const;

/** As a file would hold it, with its sources in the folder of that file. */
export const companyDocument = {
  version: 1,
  calendar: { zone: 'UTC' },
  exchangeRates: [
    { from: '2026-01-01', rates: { USD: 0.92 } },
    { from: '2026-08-01', rates: { USD: 0.9 } },
  ],
  sources: [companySource()],
  goals: [
    { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'quarter', target: 3e9, sourcedBy: 'firstTouch' },
    { id: 'mql', label: 'MQLs', measure: 'mql', period: 'quarter', target: 900_000 },
  ],
  agreement: {
    versions: [
      {
        from: '2026-01-01',
        marketing: { kind: 'count', target: 300_000 },
        sales: { ...sales, respondWithinMinutes: { otherwise: 240, byLeadType: { demo: 120 } } },
      },
      {
        from: '2026-08-17',
        marketing: {
          kind: 'value',
          target: 40_000_000,
          valueBy: 'leadType',
          leadValues: { demo: 220, content: 90, event: 110 },
        },
        sales: { ...sales, respondWithinMinutes: { otherwise: 180, byLeadType: { demo: 60 } } },
      },
    ],
  },
  funnel: {
    stages: [
      { milestone: 'created', label: 'Lead', owner: 'marketing' },
      { milestone: 'mql', label: 'MQL', owner: 'marketing' },
      { milestone: 'accepted', label: 'SAL', owner: 'sales' },
      { milestone: 'sql', label: 'SQL', owner: 'sales' },
      { milestone: 'deal', label: 'Deal', owner: 'sales' },
      { milestone: 'won', label: 'Won', owner: 'sales' },
    ],
  },
  chain: { goal: 'revenue' },
  closedLoop: {},
  trends: {},
  boards: [{ kind: 'wins' }],
};

export const companyConfig = configSchema.parse(companyDocument);
