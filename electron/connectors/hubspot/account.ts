import type { RefusalTally } from '../refusal-tally.ts';
import type { Definitions } from './definitions.ts';
import type { HubspotClient } from './hubspot-client.ts';

/** What every stream of an account works with. */
export type Account = {
  readonly client: HubspotClient;
  readonly definitions: Definitions;
  readonly refusals: RefusalTally;
};
