/** Works a number out from nothing but the records that are said to be behind it. */
import type { RecordBehind } from '../../../../../shared/domain/behind.ts';
import type { Explained } from '../../../../../shared/domain/explain-words.ts';
import type { Snapshot } from '../../../../../shared/domain/snapshot.ts';

const sum = (records: readonly RecordBehind[]): number => records.reduce((total, { value }) => total + value, 0);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Undefined: it is not made of its records alone. */
export function workedOut(
  { id, unit }: Explained,
  records: readonly RecordBehind[],
  { agreement, funnel, goals, pipelines }: Snapshot,
): number | null | undefined {
  const of = (as: string): readonly RecordBehind[] => records.filter((record) => record.as === as);
  // What is needed comes from the goal and all rates on the way.
  if (/^chain\.[a-z]+$/.test(id)) return undefined;
  if (id === 'chain.averageDeal') return share(sum(records), records.length);
  if (id === 'chain.visits.rate') return share(of('lead').length, sum(of('visits')));
  if (id === 'promise.marketing.capacity') return share(sum(records), agreement?.marketing.capacity?.leads ?? 0) ?? 0;
  if (id.startsWith('pipeline.') && id.endsWith('.coverage')) {
    const missing = pipelines.find(({ coverage }) => coverage !== null)?.coverage?.missing ?? 0;
    return share(sum(records), missing);
  }
  if (id === 'incentive') {
    const goal = goals.find((one) => one.id === agreement?.incentive?.goal);
    return share(sum(records), goal?.pace.target ?? 0);
  }
  if (id.endsWith('.sourcedShare')) return share(sum(of('marketing')), sum(records));
  if (id.startsWith('funnel.') && id.endsWith('.conversion') && funnel?.counting === 'anyInRange')
    return share(of('entered next').length, of('entered').length);
  switch (unit) {
    case 'money':
    case 'count':
    case 'share':
    case 'days':
      return sum(records);
    case 'ratio':
      return share(sum(records), records.length);
    case 'duration':
      return duration(id, records);
  }
}

function duration(id: string, records: readonly RecordBehind[]): number | null {
  const sorted = records.map(({ value }) => value).toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * (id.endsWith('.oldestStuck') ? 1 : id.endsWith('.p95') ? 0.95 : 0.5);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}
