import type { Win, WinsView } from '../../shared/domain/wins-view.ts';

/** Friday 20 November 2026, 14:32 in Berlin. */
export const asOf = Date.UTC(2026, 10, 20, 13, 32);
const hour = 3_600_000;

export function buildWin(win: Partial<Win> = {}): Win {
  const dealId = win.dealId ?? 'crm:1';
  const wonAt = win.wonAt ?? asOf - hour;
  return {
    key: `${dealId} ${wonAt}`,
    dealId,
    name: 'Northwind, 40 seats',
    company: 'Northwind Logistics',
    amount: 2_840_000,
    wonAt,
    closedBy: 'Amira Haddad',
    closedByGroup: 'Sales',
    closedByPhoto: null,
    campaign: 'Autumn webinar',
    leadSource: 'Event',
    sourcedBy: 'Jonas Weber',
    sourcedByGroup: 'Marketing',
    sourcedByPhoto: null,
    ...win,
  };
}

const recent = [
  buildWin(),
  buildWin({
    dealId: 'crm:2',
    company: 'Hallstein & Sons',
    amount: 1_260_000,
    wonAt: asOf - 5 * hour,
    closedBy: 'Tomás Rey',
    campaign: null,
    leadSource: 'Organic search',
    sourcedBy: null,
    sourcedByGroup: null,
  }),
  buildWin({
    dealId: 'crm:3',
    company: 'Brightwater Clinics',
    amount: 3_410_000,
    wonAt: asOf - 27 * hour,
    closedBy: 'Amira Haddad',
    campaign: 'Partner referral',
    leadSource: 'Referral',
    sourcedBy: 'Lena Fuchs',
  }),
  buildWin({
    dealId: 'crm:4',
    company: 'Kestrel Robotics',
    amount: 785_000,
    wonAt: asOf - 48 * hour,
    closedBy: 'Priya Nair',
    campaign: null,
    leadSource: null,
    sourcedBy: null,
    sourcedByGroup: null,
  }),
  buildWin({
    dealId: 'crm:5',
    company: 'Obermann Druck',
    amount: 1_925_000,
    wonAt: asOf - 74 * hour,
    closedBy: 'Tomás Rey',
    campaign: 'Pricing guide',
    leadSource: 'Paid search',
    sourcedBy: null,
    sourcedByGroup: null,
  }),
  buildWin({ dealId: 'crm:6', company: 'Lumen Foods', amount: 640_000, wonAt: asOf - 98 * hour }),
];

/** A good week with joint credit and one win whose source nobody knows. */
export function buildWins(wins: Partial<WinsView> = {}): WinsView {
  const biggest = buildWin({ dealId: 'crm:9', company: 'Meridian Rail', amount: 7_200_000, wonAt: asOf - 600 * hour });
  return {
    recent,
    thisWeek: { count: 5, value: 10_220_000 },
    lastWeek: { count: 6, value: 9_480_000 },
    lastWeekByNow: { count: 4, value: 8_010_000 },
    biggestThisQuarter: biggest,
    firstBySource: [{ leadSource: 'Podcast', win: buildWin({ dealId: 'crm:8', company: 'Fjord Analytics' }) }],
    corrected: [],
    ...wins,
  };
}

export const noWins: WinsView = {
  recent: [],
  thisWeek: { count: 0, value: 0 },
  lastWeek: { count: 0, value: 0 },
  lastWeekByNow: { count: 0, value: 0 },
  biggestThisQuarter: null,
  firstBySource: [],
  corrected: [],
};
