/** What was decided up to some moment about the leads of a period of sales' promise. */
import type { SalesDay } from './agreement-answer.ts';

export type SalesTally = Omit<SalesDay, 'period' | 'day'>;

export const nothingDecided: SalesTally = {
  responseMet: 0,
  responseMissed: 0,
  attemptsKept: 0,
  attemptsMissed: 0,
  dispositionKept: 0,
  dispositionMissed: 0,
  handedOver: 0,
  worked: 0,
};
