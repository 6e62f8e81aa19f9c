/** A config that has all it needs, changed, and the sentences of what is wrong with it. */
import { faultSentence } from '../../../shared/config/fault-sentence.ts';
import { parseConfig } from '../../../shared/config/parse-config.ts';
import { writtenTextsFor } from '../../../shared/texts/written-texts.ts';

/** What is wrong, the parts that are (or a document that is no group of parts), and its sentence in English and German. */
export type FaultyConfig = readonly [what: string, changes: object, english: string, german: string];

const smallest = {
  version: 1,
  calendar: { zone: 'UTC' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
};

export const changed = (changes: object): object => (Array.isArray(changes) ? changes : { ...smallest, ...changes });

/** Every fault in a sentence; none for a config that can be used. */
export function faultsOf(changes: object, locale = 'en'): readonly string[] {
  const parsed = parseConfig(changed(changes));
  const { configFaults } = writtenTextsFor(locale);
  return parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault, configFaults));
}
