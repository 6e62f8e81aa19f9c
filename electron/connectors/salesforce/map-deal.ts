/** An Opportunity of Salesforce as a deal. */
import { dayIn, startOfDayIn } from '../../../shared/domain/day-in-zone.ts';
import { toMinor } from '../../../shared/domain/money.ts';
import type { Deal, Instant, StageChange } from '../../../shared/domain/records.ts';
import { type Mapped, type Mapping, refused } from './mapping.ts';
import { childrenAt, dayAt, instantAt, isTrue, numberAt, type Row, textAt, timeOrDayAt } from './values.ts';

export const dealPaths: readonly string[] = [
  'CreatedDate',
  'Name',
  'Account.Name',
  'Amount',
  'CurrencyIsoCode',
  'StageName',
  'RecordType.Name',
  'OwnerId',
  'CloseDate',
  'IsClosed',
  'IsWon',
  'LeadSource',
  'CampaignId',
  'LastStageChangeDate',
];

export type MappedDeal = { readonly deal: Deal; readonly stageChanges: readonly StageChange[] };

/** What the org calls the rows that hang on a deal; undefined where it shows none. */
export type DealRelations = {
  readonly history: string | undefined;
  /** The contacts that have a part in it. */
  readonly roles: string | undefined;
};

/** @param labels what people call a stage, by the name the interface has for it. */
export function mapDeal(
  row: Row,
  { history, roles }: DealRelations,
  labels: ReadonlyMap<string, string>,
  mapping: Mapping,
): Mapped<MappedDeal> {
  const { prefix, zone } = mapping;
  const { dealFields } = mapping.config;
  const own = (field: keyof typeof dealFields, usual: string): string => dealFields[field] ?? usual;
  const ownTime = (field: 'wonAt' | 'lostAt'): Instant | undefined => {
    const path = dealFields[field];
    return path === undefined ? undefined : timeOrDayAt(row, path, zone);
  };
  const reference = (at: string | undefined): string | undefined => (at === undefined ? undefined : `${prefix}${at}`);
  const stageName = textAt(row, 'StageName');
  if (stageName === undefined) return refused('empty', 'StageName');

  const id = `${prefix}${String(row['Id'])}`;
  const stageOf = (name: string): string => labels.get(name) ?? name;
  const steps = stepsOf(childrenAt(row, history));
  const last = steps.at(-1);
  const stageEnteredAt = last?.stage === stageName ? last.at : instantAt(row, 'LastStageChangeDate');
  const [isClosed, isWon] = [isTrue(row, 'IsClosed'), isTrue(row, 'IsWon')];
  const closedAt = isClosed ? closing(row, stageEnteredAt, zone) : undefined;
  const currency = currencyOf(row) ?? mapping.currency;
  const expectedCloseOn = isClosed ? undefined : dayAt(row, 'CloseDate');
  const lostReason = dealFields.lostReason;
  return {
    kind: 'record',
    record: {
      deal: {
        id,
        name: textAt(row, 'Name') ?? String(row['Id']),
        company: textAt(row, own('company', 'Account.Name')),
        email: buyersAddress(childrenAt(row, roles)),
        amount: toMinor(numberAt(row, own('amount', 'Amount')) ?? 0, currency),
        currency,
        pipeline: textAt(row, own('pipeline', 'RecordType.Name')),
        stage: stageOf(stageName),
        stageEnteredAt,
        ownerId: reference(textAt(row, 'OwnerId')),
        createdAt: instantAt(row, 'CreatedDate'),
        expectedCloseOn,
        wonAt: isClosed && isWon ? (ownTime('wonAt') ?? closedAt) : undefined,
        lostAt: isClosed && !isWon ? (ownTime('lostAt') ?? closedAt) : undefined,
        lostReason: isClosed && !isWon && lostReason !== undefined ? textAt(row, lostReason) : undefined,
        leadSource: textAt(row, own('leadSource', 'LeadSource')),
        campaignId: reference(textAt(row, own('campaignId', 'CampaignId'))),
      },
      stageChanges: steps.map((step) => ({
        id: `${prefix}${step.id}`,
        entity: 'deal',
        entityId: id,
        stage: stageOf(step.stage),
        at: step.at,
      })),
    },
  };
}

/** Only orgs with several currencies tell one. */
export function currencyOf(row: Row): string | undefined {
  const code = textAt(row, 'CurrencyIsoCode');
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** Of the primary contact; else of the one who has been there longest. */
function buyersAddress(roles: readonly Row[]): string | undefined {
  const rank = (role: Row): number => (isTrue(role, 'IsPrimary') ? 0 : (instantAt(role, 'CreatedDate') ?? Infinity));
  const addresses = roles.toSorted((a, b) => rank(a) - rank(b)).map((role) => textAt(role, 'Contact.Email'));
  return addresses.find((address) => address !== undefined);
}

type Step = { readonly id: string; readonly stage: string; readonly at: Instant };

/** A history has a row for every change of amount or date too: only those that brought another stage are steps. */
function stepsOf(history: readonly Row[]): readonly Step[] {
  const rows = history
    .flatMap((one) => {
      const [at, stage] = [instantAt(one, 'CreatedDate'), textAt(one, 'StageName')];
      return at === undefined || stage === undefined ? [] : [{ id: String(one['Id']), stage, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  return rows.filter(({ stage }, index) => rows[index - 1]?.stage !== stage);
}

/**
 * The day a deal was closed is its CloseDate, as every report of Salesforce counts it. The time of day is that of its last
 * change of stage where that was on this day; else nobody knows it, and the day begins it.
 */
function closing(row: Row, stageEnteredAt: Instant | undefined, zone: string): Instant | undefined {
  const day = dayAt(row, 'CloseDate');
  if (day === undefined) return stageEnteredAt;
  if (stageEnteredAt !== undefined && dayIn(zone, stageEnteredAt) === day) return stageEnteredAt;
  return startOfDayIn(zone, day);
}
