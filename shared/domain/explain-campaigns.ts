/** What explains what campaigns bring: over all campaigns of a board together, since each is counted alike. */
import type { CampaignCounts, CampaignPart, CampaignsAnswer, CampaignsQuestion } from './campaigns-answer.ts';
import { isOfChannel } from './campaigns.ts';
import type { CampaignsView } from './campaigns-view.ts';
import { type Explained, periodWords, ratesWords } from './explain-words.ts';
import type { DaySpan } from './insight-answers.ts';

type Words = Pick<Explained, 'label' | 'definition' | 'unit' | 'dateField'> & {
  /** Which of the counts tells how many records are behind it. */
  readonly records: Extract<keyof CampaignCounts, CampaignPart | 'openValued' | 'wonValued' | 'trafficRecords'>;
  /** Whether its records are those of the period: open deals are those of now. */
  readonly ofPeriod: boolean;
};

const credit = 'A deal is of its own campaign, else of that of its lead.';

const words: Readonly<Record<CampaignPart, Words>> = {
  visits: {
    label: 'Visits',
    definition: 'The visits that the sources tell for campaigns on the days of the period.',
    unit: 'count',
    dateField: 'traffic.day',
    records: 'trafficRecords',
    ofPeriod: true,
  },
  leads: {
    label: 'Leads',
    definition: 'Leads of a campaign that were created in the period.',
    unit: 'count',
    dateField: 'lead.createdAt',
    records: 'leads',
    ofPeriod: true,
  },
  handedOver: {
    label: 'Leads handed over',
    definition:
      'Leads of a campaign that marketing handed over as qualified in the period, whenever they were created.',
    unit: 'count',
    dateField: 'lead.mqlAt',
    records: 'handedOver',
    ofPeriod: true,
  },
  open: {
    label: 'Open deals',
    definition: `Deals that are neither won nor lost now, whenever they were created. ${credit}`,
    unit: 'count',
    dateField: null,
    records: 'open',
    ofPeriod: false,
  },
  pipeline: {
    label: 'Pipeline',
    definition: `The sum of the amounts of the deals that are open now. ${credit}`,
    unit: 'money',
    dateField: null,
    records: 'openValued',
    ofPeriod: false,
  },
  won: {
    label: 'Deals won',
    definition: `Deals won in the period. ${credit}`,
    unit: 'count',
    dateField: 'deal.wonAt',
    records: 'won',
    ofPeriod: true,
  },
  revenue: {
    label: 'Revenue',
    definition: `The sum of the amounts of the deals won in the period. ${credit}`,
    unit: 'money',
    dateField: 'deal.wonAt',
    records: 'wonValued',
    ofPeriod: true,
  },
};

const parts: readonly CampaignPart[] = ['visits', 'leads', 'handedOver', 'open', 'pipeline', 'won', 'revenue'];

/** `campaigns.quarter.revenue`; of one channel `campaigns.quarter.Webinar.revenue`. What no source tells has none. */
export function explainCampaigns(
  views: readonly CampaignsView[],
  answers: readonly CampaignsAnswer[],
  questions: readonly CampaignsQuestion[],
): readonly Explained[] {
  return views.flatMap((view) => {
    const answer = answers.find(({ period }) => period === view.period.kind);
    const question = questions.find(({ period }) => period === view.period.kind);
    return answer && question ? explainView(view, answer, question) : [];
  });
}

function explainView(view: CampaignsView, answer: CampaignsAnswer, { days }: CampaignsQuestion): readonly Explained[] {
  const { channel, total } = view;
  const known = answer.campaigns.filter((counts) => isOfChannel(counts, channel));
  const sum = (of: Words['records']): number => known.reduce((all, counts) => all + counts[of], 0);
  return parts
    .filter((part) => total[part] !== null)
    .map((part) => explainPart(part, view, { records: sum(words[part].records), days }));
}

function explainPart(
  part: CampaignPart,
  { channel, period, total }: CampaignsView,
  { records, days }: { readonly records: number; readonly days: DaySpan },
): Explained {
  const { ofPeriod, label, definition, unit, dateField } = words[part];
  return {
    id: ['campaigns', period.kind, ...(channel === null ? [] : [channel]), part].join('.'),
    label: `Campaigns: ${label.toLowerCase()}`,
    definition,
    value: total[part],
    unit,
    dateField,
    filters: [
      ofPeriod ? periodWords(period) : 'open at the moment of the snapshot',
      channel === null ? 'of a campaign' : `of a campaign of the channel "${channel}"`,
      ...(unit === 'money' ? [ratesWords] : []),
    ],
    ruleVersion: null,
    records,
    behind: { of: 'campaigns', part, days, channel },
  };
}
