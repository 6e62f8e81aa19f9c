/** How a lead is called on the wall: by as much of it as may be seen and is known. */
import type { WaitingLead } from '../../../shared/domain/waiting-view.ts';
import type { CountdownWords } from './use-countdown-words.ts';

export type LeadWords = {
  /** Null: nothing is known, or nothing may be seen, that tells it from any other. */
  readonly who: string | null;
  /** What else there is to say, the nearest first. */
  readonly details: readonly string[];
};

/** Whoever waits, else what kind of lead it is. */
export function leadWords({ company, name, leadType, leadSource }: WaitingLead): LeadWords {
  const [who = null, ...details] = [company, name, leadType, leadSource].filter((word) => word !== null);
  // A source is often named after the type, or a person after the company: said once.
  return { who, details: details.filter((word, place) => word !== who && details.indexOf(word) === place) };
}

/** A lead with its countdown as it is read. */
export type CountedLead = CountdownWords & { readonly lead: WaitingLead };

/** A snapshot moves every number of a lead; what is drawn are its words. */
export function sameWords(a: CountedLead, b: CountedLead): boolean {
  const [one, other] = [a.lead, b.lead];
  return (
    a.time === b.time &&
    a.overdue === b.overdue &&
    one.company === other.company &&
    one.name === other.name &&
    one.leadType === other.leadType &&
    one.leadSource === other.leadSource &&
    one.owner === other.owner
  );
}
