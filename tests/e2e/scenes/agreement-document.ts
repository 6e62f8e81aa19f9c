/** The agreement in large words: promises and definitions, a trial, long texts, masked, old, and in other scripts. */
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import type { DefinitionView, Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildAgreement, buildDocument, buildMarketingPromise } from '../../builders/agreement-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;
const longName =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';
const longText = `${longName}: ${'every lead is handed over with a name, a company and what it asked for, '.repeat(4)}`;

const scene = (state: string, show: 'promises' | 'definitions', snapshot: Snapshot): Scene =>
  onOwnBoard(`agreement-document.${state}`, { kind: 'agreement-document', show, seconds: 20 }, snapshot);

const promised = (agreement: Partial<AgreementView> = {}, more: Partial<Snapshot> = {}): Snapshot =>
  buildSnapshot({ agreement: buildAgreement(agreement), ...more });

const document = buildDocument({
  requirements: {
    marketing: [
      'A lead is handed over with a name, a company and what it asked for.',
      'Hand over no more than sales can work: 280 leads a month.',
      'What was rejected is answered with a change within two weeks.',
    ],
    sales: [
      'First response by a person within 2 working hours.',
      'Five attempts within ten working days.',
      'Every lead is accepted or rejected within 5 working days.',
      'A rejection gives one of the agreed reasons.',
    ],
  },
});
const long = buildDocument({
  goals: { marketing: longText, sales: longText },
  requirements: {
    marketing: [1, 2, 3, 4, 5, 6].map((n) => `${n} ${longText}`),
    sales: [1, 2, 3, 4].map((n) => `${n} ${longText}`),
  },
  contacts: [
    { name: longName, role: longName, side: 'marketing', contact: null },
    { name: longName, role: longName, side: 'sales', contact: null },
  ],
});
const masked = buildDocument({
  summary: '',
  goals: { marketing: '', sales: '' },
  requirements: { marketing: [], sales: [] },
});
const value = buildMarketingPromise({ kind: 'value', pace: { target: 9_800_000_000_000, actual: 1_234_567_890 } });
const trial = { owners: 4, known: 4, until: '2026-11-30', hidden: false };
const rightToLeft = buildDocument({
  goals: { marketing: 'تسليم ٢٤٠ عميلاً محتملاً مؤهلاً كل شهر.', sales: 'לענות ל־90% מהלידים תוך שעתיים.' },
  contacts: [
    { name: 'ليلى حداد', role: 'رئيسة التسويق', side: 'marketing', contact: null },
    { name: 'נועה לוי', role: 'מנהלת מכירות', side: 'sales', contact: null },
  ],
});

const definitions: readonly DefinitionView[] = [
  { term: 'MQL', meaning: 'A lead that asked for something and fits our size: marketing hands it over.', source: null },
  { term: 'SQL', meaning: 'Sales has talked to it and expects a value and a date.', source: null },
  { term: 'Speed to lead', meaning: 'From the lead coming in to the first answer by a person.', source: null },
  {
    term: 'One hour',
    meaning: 'Who is contacted within an hour is about seven times as likely to qualify as an hour later.',
    source: 'Harvard Business Review, 2011',
  },
];
const defined = (list: readonly DefinitionView[], more: Partial<Snapshot> = {}): Snapshot =>
  buildSnapshot({ definitions: [...list], ...more });
const longDefinitions = Array.from({ length: 8 }, (_, index) => ({
  term: `${index} Personalverantwortliche im Mittelst`.slice(0, 40),
  meaning: longText.slice(0, 240),
  source: longText.slice(0, 120),
}));

export const agreementDocumentScenes: readonly Scene[] = [
  scene('good', 'promises', promised({ document })),
  scene('trial', 'promises', promised({ document, trial, versionNumber: 1 })),
  scene('stale', 'promises', aged(promised({ document }), 'stale', 51 * hour)),
  scene('long', 'promises', promised({ document: long, marketing: value }, { currency: 'JPY' })),
  scene('right-to-left', 'promises', promised({ document: rightToLeft })),
  scene('german', 'promises', promised({ document, marketing: value }, { locale: 'de' })),
  scene('visitors', 'promises', promised({ document: masked }, { privacy: 'visitors' })),
  scene('empty', 'promises', buildSnapshot({ agreement: null })),
  scene('definitions', 'definitions', defined(definitions)),
  scene('definitions-one', 'definitions', defined(definitions.slice(0, 1))),
  scene('definitions-long', 'definitions', defined(longDefinitions, { locale: 'de' })),
  scene(
    'definitions-many',
    'definitions',
    defined([...definitions, ...definitions.map((d) => Object.assign({}, d, { term: `${d.term} 2` }))]),
  ),
  scene('definitions-stale', 'definitions', aged(defined(definitions), 'stale', 51 * hour)),
  scene('definitions-empty', 'definitions', buildSnapshot()),
];
