import type { SourceStatus } from '../../../shared/domain/source-status.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import type { SourcesViewTexts } from '../../../shared/texts/sources-view-texts.ts';
import type { Format } from '../../format.ts';

const names: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  odoo: 'Odoo',
  webhook: 'Webhook',
  demo: 'Demo',
};

/** What kind of source it is, as its vendor writes it; nothing where its name says so already. */
export function kindBeside({ kind, label }: Pick<SourceStatus, 'kind' | 'label'>): string {
  const name = names[kind] ?? kind;
  return label.toLowerCase().includes(name.toLowerCase()) ? '' : name;
}

type Telling = {
  readonly format: Format;
  readonly texts: Texts;
  readonly words: SourcesViewTexts;
  readonly now: number;
};

/** What there is to know of a source beside its state: its records, when it is asked next, what it has cost. */
export function sourceFacts(source: SourceStatus, { format, texts, words, now }: Telling): readonly string[] {
  const { accepted, refusals, nextTryAt, usage, progress } = source;
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  const when = (at: number): string => format.timeSeenFrom(at, now);
  return [
    words.records({ count: Object.values(accepted).reduce((sum, count) => sum + count, 0) }),
    ...(refused > 0 ? [words.refused({ count: refused })] : []),
    nextTryAt === null ? words.asking : words.nextTry({ time: when(nextTryAt) }),
    ...(progress ? [texts.status.history({ done: format.percent(progress.done) })] : []),
    ...(usage ? [words.calls({ used: usage.used, allowed: usage.allowed, time: when(usage.resetsAt) })] : []),
  ];
}
