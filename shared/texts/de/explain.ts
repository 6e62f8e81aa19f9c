import type { explain as english } from '../en/explain.ts';
import type { Translation } from '../messages.ts';
import { explainInsights } from './explain-insights.ts';
import { explainPromises } from './explain-promises.ts';

export const explain = {
  ...explainPromises,
  ...explainInsights,
  inPeriod: 'Zeitraum {period} ({from} bis {to})',
  period: { weekOf: 'Woche ab {from}', fromTo: '{from} bis {to}', fiscalYear: 'GJ' },
  rates: 'ein Betrag in einer Währung ohne Kurs zählt nicht mit',
} satisfies Translation<typeof english>;
