/** Campaigns of marketing. */
import { createHash } from 'node:crypto';
import type { Campaign, Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import type { Stream } from '../stream-sync.ts';
import type { Account } from './account.ts';
import { campaignRecord } from './campaign-record.ts';

export type CampaignOptions = {
  readonly account: Account;
  readonly prefix: string;
  readonly clock: Clock;
  readonly house: { readonly zone: string; readonly currency: string };
  readonly recentSince: (now: Instant) => Instant;
  readonly everyMs: number;
};

/** The list is read with the account's setup, once an hour; it is told when it differs from the last one. */
export function createCampaignStream(options: CampaignOptions): Stream {
  return {
    name: 'campaigns',
    everyMs: options.everyMs,
    unitsPerPoll: 0,
    callsPerPoll: 0,
    from: () => '',
    changes: async (position, signal) => {
      const campaign = await campaignsOf(options, signal);
      const seen = createHash('sha256').update(JSON.stringify(campaign)).digest('base64url').slice(0, 16);
      const present = { campaign: campaign.map(({ id }) => id) };
      const found = seen === position ? {} : { records: { campaign }, present };
      return { found, position: seen, more: false, at: null };
    },
  };
}

/** As they are remembered, in the order of their ids. */
export async function campaignsOf(
  { account, prefix, house }: CampaignOptions,
  signal: AbortSignal,
): Promise<readonly Campaign[]> {
  const { campaigns, currency } = account.definitions;
  const own = (await currency.read(signal)) ?? house.currency;
  return ((await campaigns.read(signal)) ?? []).map((one) => campaignRecord(one, prefix, own));
}
