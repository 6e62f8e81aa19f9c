/** What explains what campaigns bring: over all campaigns of a board together, since each is counted alike. */
import type { CampaignCounts, CampaignPart, CampaignsAnswer, CampaignsQuestion } from './campaigns-answer.ts';
import { isOfChannel } from './campaigns.ts';
import type { CampaignsView } from './campaigns-view.ts';
import type { ExplainWords } from './explain-language.ts';
import type { Explained } from './explain-words.ts';
import type { DaySpan } from './insight-answers.ts';

type Counted = Pick<Explained, 'unit' | 'dateField'> & {
  /** Which of the counts tells how many records are behind it. */
  readonly records: Extract<keyof CampaignCounts, CampaignPart | 'openValued' | 'wonValued' | 'trafficRecords'>;
  /** Whether its records are those of the period: open deals are those of now. */
  readonly ofPeriod: boolean;
};

const counted: Readonly<Record<CampaignPart, Counted>> = {
  visits: {
    unit: 'count',
    dateField: 'traffic.day',
    records: 'trafficRecords',
    ofPeriod: true,
  },
  leads: {
    unit: 'count',
    dateField: 'lead.createdAt',
    records: 'leads',
    ofPeriod: true,
  },
  handedOver: {
    unit: 'count',
    dateField: 'lead.mqlAt',
    records: 'handedOver',
    ofPeriod: true,
  },
  open: {
    unit: 'count',
    dateField: null,
    records: 'open',
    ofPeriod: false,
  },
  pipeline: {
    unit: 'money',
    dateField: null,
    records: 'openValued',
    ofPeriod: false,
  },
  won: {
    unit: 'count',
    dateField: 'deal.wonAt',
    records: 'won',
    ofPeriod: true,
  },
  revenue: {
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
  words: ExplainWords,
): readonly Explained[] {
  return views.flatMap((view) => {
    const answer = answers.find(({ period }) => period === view.period.kind);
    const question = questions.find(({ period }) => period === view.period.kind);
    return answer && question ? explainView(view, { answer, question, words }) : [];
  });
}

type Told = { readonly answer: CampaignsAnswer; readonly question: CampaignsQuestion; readonly words: ExplainWords };

function explainView(view: CampaignsView, { answer, question: { days }, words }: Told): readonly Explained[] {
  const { channel, total } = view;
  const known = answer.campaigns.filter((counts) => isOfChannel(counts, channel));
  const sum = (of: Counted['records']): number => known.reduce((all, counts) => all + counts[of], 0);
  return parts
    .filter((part) => total[part] !== null)
    .map((part) => explainPart(part, view, { records: sum(counted[part].records), days, words }));
}

function explainPart(
  part: CampaignPart,
  { channel, period, total }: CampaignsView,
  { records, days, words }: { readonly records: number; readonly days: DaySpan; readonly words: ExplainWords },
): Explained {
  const { ofPeriod, unit, dateField } = counted[part];
  const { campaigns } = words;
  return {
    id: ['campaigns', period.kind, ...(channel === null ? [] : [channel]), part].join('.'),
    label: campaigns.label[part],
    definition: campaigns.definition[part],
    value: total[part],
    unit,
    dateField,
    filters: [
      ofPeriod ? words.inPeriodOf(period) : campaigns.openNow,
      channel === null ? campaigns.ofAny : campaigns.ofChannel({ channel }),
      ...(unit === 'money' ? [words.rates] : []),
    ],
    ruleVersion: null,
    records,
    behind: { of: 'campaigns', part, days, channel },
  };
}
