/** The agreement as a Markdown document: for people to sign, send and keep. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches, versionsByDay } from './agreement.ts';
import { agreementDocument } from './agreement-document.ts';
import {
  incentiveTable,
  leadValueTable,
  marketingTable,
  responseTable,
  salesTargetTable,
  versionTable,
} from './agreement-tables.ts';
import type { AgreementDocument } from './agreement-view.ts';
import { type AgreementWords, agreementWords, counted } from './agreement-words.ts';
import { bullets, escaped, paragraphs, table } from './markdown.ts';
import type { Day } from './records.ts';

type Parts = Pick<Config, 'company' | 'currency' | 'goals' | 'status' | 'agreement'>;

/** The version in force on a day, with the dates of all others. Null where none is in force. */
export function agreementMarkdown(config: Parts, day: Day): string | null {
  const { agreement } = config;
  const stretch = agreementStretches(agreement).findLast(({ from }) => from <= day);
  if (!agreement || !stretch?.version) return null;
  const { version } = stretch;
  const words = agreementWords(config);
  return `${[
    `# ${escaped(config.company)}: agreement between sales and marketing`,
    heading(version, { agreement, since: stretch.from, day, words }),
    ...documentParts(agreementDocument(version, config)),
    '## Terms',
    ...termParts(version, config, words),
    '## Versions',
    versionTable(agreement, words),
  ].join('\n\n')}\n`;
}

type HeadingInput = {
  readonly agreement: AgreementConfig;
  /** Since when it is in force without a break. */
  readonly since: Day;
  readonly day: Day;
  readonly words: AgreementWords;
};

function heading(version: AgreementVersion, { agreement, since, day, words }: HeadingInput): string {
  const number = words.number(versionsByDay(agreement).indexOf(version) + 1);
  const again = since === version.from ? '' : `, and again on ${words.date(since)}`;
  const took = `Version ${number}, as in force on ${words.date(day)}. It took effect on ${words.date(version.from)}${again}.`;
  const { trial } = version;
  if (!trial) return escaped(took);
  const people = `${counted(trial.owners.length, 'owner', words)}: ${trial.owners.join(', ')}`;
  return escaped(`${took} A trial run up to and including ${words.date(trial.until)}, for the leads of ${people}.`);
}

function documentParts(document: AgreementDocument): readonly string[] {
  const { goals, requirements, contacts } = document;
  const people = contacts.map(({ name, role, side, contact }) => [
    name,
    role,
    side === 'marketing' ? 'Marketing' : 'Sales',
    contact ?? '–',
  ]);
  return [
    '## Summary',
    paragraphs(document.summary),
    '## Goals',
    '### Marketing',
    paragraphs(goals.marketing),
    '### Sales',
    paragraphs(goals.sales),
    '## Requirements',
    '### Marketing',
    bullets(requirements.marketing),
    '### Sales',
    bullets(requirements.sales),
    '## Owners and contacts',
    people.length === 0 ? 'Nobody is named.' : table(['Name', 'Role', 'Side', 'Contact'], people),
    '## When goals are not met',
    paragraphs(document.whenMissed),
    '## Conditions of cancellation',
    paragraphs(document.cancellation),
  ];
}

function termParts(version: AgreementVersion, { goals }: Parts, words: AgreementWords): readonly string[] {
  const [values, reward] = [leadValueTable(version, words), incentiveTable(version, goals, words)];
  return [
    "### Marketing's promise",
    marketingTable(version, words),
    ...(values === null ? [] : ['### Lead values', values]),
    "### Sales' promise",
    responseTable(version, words),
    salesTargetTable(version, words),
    ...(reward === null ? [] : ['### Incentive', reward]),
  ];
}
