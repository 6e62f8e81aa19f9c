/** What the fields of records hold, and what stands for it in texts. Sources of files and of JSON read them alike. */
import { recordFields } from '../../shared/config/sources/record-fields.ts';
import type { EntityName } from '../../shared/domain/records.ts';
import type { ReasonCode } from '../../shared/domain/source-words.ts';

export type ValueKind = 'text' | 'id' | 'reference' | 'instant' | 'day' | 'money' | 'count' | 'currency' | 'flag';

/** The names of fields tell what they hold: all records keep to the same endings. */
export function kindOf(field: string): ValueKind {
  if (field === 'id') return 'id';
  if (field === 'at' || field.endsWith('At')) return 'instant';
  if (field === 'day' || field.endsWith('On')) return 'day';
  if (field.endsWith('Id')) return 'reference';
  if (field === 'amount' || field === 'cost') return 'money';
  if (field === 'attempts' || field === 'visits' || field === 'conversions') return 'count';
  if (field === 'currency') return 'currency';
  if (field === 'outbound' || field === 'automated') return 'flag';
  return 'text';
}

/** Whether a row without it is no record. */
export function isNeeded(entity: EntityName, field: string): boolean {
  const needed: readonly string[] = recordFields[entity].needed;
  return needed.includes(field);
}

export const yesWords = ['true', 'yes', 'y', '1', 'ja', 'oui', 'wahr', 'vrai', 'x'];
export const noWords = ['false', 'no', 'n', '0', 'nein', 'non', 'falsch', 'faux'];

/** The words a field can hold; any other text is `otherwise`, or refused where that is null. */
export type Choice = { readonly known: readonly string[]; readonly otherwise: string | null };

const choices: { readonly [key: string]: Choice } = {
  'activity.kind': { known: ['call', 'email', 'meeting', 'message', 'other'], otherwise: 'other' },
  'person.team': { known: ['sales', 'marketing', 'other'], otherwise: 'other' },
  'stageChange.entity': { known: ['lead', 'deal'], otherwise: null },
};

/** Undefined: any text. */
export function choiceOf(entity: EntityName, field: string): Choice | undefined {
  return choices[`${entity}.${field}`];
}

/** Why a value is refused that can't be read as what it is to be. */
export const otherKind: { readonly [K in ValueKind]: ReasonCode } = {
  text: 'notText',
  id: 'notId',
  reference: 'notId',
  instant: 'notDate',
  day: 'notDate',
  money: 'notNumber',
  count: 'notWholeNumber',
  currency: 'notCurrency',
  flag: 'notYesNo',
};

const examplesLength = 60;

/** An example as far as somebody reads it, in one line. */
export function shortened(example: string): string {
  const line = example.replaceAll(/\s+/g, ' ');
  return line.length > examplesLength ? `${line.slice(0, examplesLength - 1)}…` : line;
}
