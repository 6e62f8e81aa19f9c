/** What leads are worth, and how many of them a goal needs. */
import { exceeds, ratio } from './ratio.ts';

/**
 * leadsNeeded = customersNeeded / leadToCustomerRate (HubSpot, Volpe): 7 customers at 5 % need 140 leads. Not rounded; null
 * where the rate is 0.
 */
export function leadsNeeded(customersNeeded: number, leadToCustomerRate: number): number | null {
  return ratio(customersNeeded, leadToCustomerRate);
}

/** leadsNeeded = revenueGoal / (leadToOpp * oppToWon * averageDeal) (HubSpot Academy). Null where any of them is 0. */
export function leadsNeededForRevenue(
  revenueGoal: number,
  rates: { readonly leadToOpp: number; readonly oppToWon: number; readonly averageDeal: number },
): number | null {
  return ratio(revenueGoal, rates.leadToOpp * rates.oppToWon * rates.averageDeal);
}

/** leadValue = closeRate * averageRevenue of a lead type or source (Roberge, ch. 12): 1 % of 160,000 is 1,600. */
export function leadValue(closeRate: number, averageRevenue: number): number {
  return closeRate * averageRevenue;
}

/** Capacity check: whether more leads were handed over than sales can work. */
export function floods(leads: number, capacity: { readonly reps: number; readonly leadsPerRep: number }): boolean {
  return exceeds(leads, capacity.reps * capacity.leadsPerRep);
}
