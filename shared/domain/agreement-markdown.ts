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
import { type AgreementWords, agreementWords } from './agreement-words.ts';
import { bullets, escaped, paragraphs, table } from './markdown.ts';
import type { Day } from './records.ts';

type Parts = Pick<Config, 'company' | 'locale' | 'currency' | 'goals' | 'status' | 'agreement'>;

/** The version in force on a day, with the dates of all others, in the language of the config. Null where none is in force. */
export function agreementMarkdown(config: Parts, day: Day): string | null {
  const { agreement } = config;
  const stretch = agreementStretches(agreement).findLast(({ from }) => from <= day);
  if (!agreement || !stretch?.version) return null;
  const { version } = stretch;
  const words = agreementWords(config);
  const { printed } = words.texts;
  return `${[
    `# ${printed.title({ company: escaped(config.company) })}`,
    heading(version, { agreement, since: stretch.from, day, words }),
    ...documentParts(agreementDocument(version, config), printed),
    `## ${printed.terms}`,
    ...termParts(version, config, words),
    `## ${printed.versions}`,
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
  const { printed } = words.texts;
  const number = words.number(versionsByDay(agreement).indexOf(version) + 1);
  const dates = { version: number, day: words.date(day), from: words.date(version.from) };
  const took = since === version.from ? printed.took(dates) : printed.tookAgain({ ...dates, since: words.date(since) });
  const { trial } = version;
  if (!trial) return escaped(took);
  const { owners } = trial;
  return escaped(
    printed.trial({ took, until: words.date(trial.until), owners: owners.length, names: owners.join(', ') }),
  );
}

function documentParts(document: AgreementDocument, printed: AgreementWords['texts']['printed']): readonly string[] {
  const { goals, requirements, contacts } = document;
  const { name, role, side, contact } = printed.contactHeads;
  const people = contacts.map((person) => [person.name, person.role, printed.side[person.side], person.contact ?? '–']);
  return [
    `## ${printed.summary}`,
    paragraphs(document.summary),
    `## ${printed.goals}`,
    `### ${printed.side.marketing}`,
    paragraphs(goals.marketing),
    `### ${printed.side.sales}`,
    paragraphs(goals.sales),
    `## ${printed.requirements}`,
    `### ${printed.side.marketing}`,
    bullets(requirements.marketing),
    `### ${printed.side.sales}`,
    bullets(requirements.sales),
    `## ${printed.contacts}`,
    people.length === 0 ? printed.nobody : table([name, role, side, contact], people),
    `## ${printed.whenMissed}`,
    paragraphs(document.whenMissed),
    `## ${printed.cancellation}`,
    paragraphs(document.cancellation),
  ];
}

function termParts(version: AgreementVersion, { goals }: Parts, words: AgreementWords): readonly string[] {
  const { printed } = words.texts;
  const [values, reward] = [leadValueTable(version, words), incentiveTable(version, goals, words)];
  return [
    `### ${printed.marketingPromise}`,
    marketingTable(version, words),
    ...(values === null ? [] : [`### ${printed.leadValues}`, values]),
    `### ${printed.salesPromise}`,
    responseTable(version, words),
    salesTargetTable(version, words),
    ...(reward === null ? [] : [`### ${printed.incentive}`, reward]),
  ];
}
