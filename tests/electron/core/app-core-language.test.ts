import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { textsFor } from '../../../shared/texts/texts.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const patience = { timeout: 20_000, interval: 50 };

const leads = { entity: 'lead', from: 'leads.csv', columns: { id: 'Nr', createdAt: 'Eingang' } };
const german = {
  version: 1,
  locale: 'de-DE',
  calendar: { zone: 'UTC' },
  sources: [{ kind: 'csv', id: 'crm', label: 'Kundenliste', pollSeconds: 5, files: [leads] }],
  boards: [{ kind: 'wins' }],
};

/** A wall of a German office, and what it says of its problems in the language of the numbers it shows. */
function openWall(config: object, rows: string) {
  const dir = tempDir();
  const configFile = join(dir, 'tandem.json');
  const write = (next: object) => writeFileSync(configFile, JSON.stringify(next));
  const writeLeads = (text: string | Buffer) => writeFileSync(join(dir, 'leads.csv'), text);
  write(config);
  writeLeads(rows);
  const profileDir = join(dir, 'profile');
  const core = createAppCore({
    profileDir,
    configFile,
    settings: createMemorySettings(),
    clock: systemClock,
    random: () => 0.5,
    secret: async () => undefined,
    version: '1.0.0',
    paintsItself: false,
  });
  let shown: Snapshot | undefined;
  core.subscribe((event) => {
    if (event.name === 'snapshot') shown = event.payload;
  });
  onTestFinished(() => core.stop());
  const sentences = () => {
    if (!shown) return [];
    const texts = textsFor(shown.locale);
    const all = shown.freshness.problem ? [shown.freshness.problem, ...shown.problems] : shown.problems;
    return all.map((problem) => problemSentence(problem, texts));
  };
  const says = (...expected: string[]) => vi.waitFor(() => expect(sentences()).toEqual(expected), patience);
  const has = (leadCount: number) => vi.waitFor(() => expect(shown?.records.leads).toBe(leadCount), patience);
  const log = () => readFileSync(join(profileDir, 'logs', 'tandem.log'), 'utf8');
  return { core, configFile, write, writeLeads, sentences, says, has, log, locale: () => shown?.locale };
}

describe('a wall of a German office', { timeout: 60_000 }, () => {
  it('says in German what is wrong with its first config, on the screen and in the log', async () => {
    const wall = openWall({ ...german, boards: [{ kind: 'wins', seconds: 1 }] }, 'Nr,Eingang\n');
    expect(wall.locale()).toBe('de-DE');
    await wall.core.start();
    const fault = '"boards #1.seconds" ist 1, muss aber mindestens 10 sein.';
    await wall.says(
      `Die Konfiguration ${wall.configFile} ist nicht brauchbar. ${fault} Wer Tandem eingerichtet hat, kann sie richten; Tandem liest sie von selbst wieder.`,
    );
    expect(wall.log()).toContain(JSON.stringify(fault));
  });

  it('goes on in German when its config breaks, whatever that one speaks', async () => {
    const wall = openWall(german, 'Nr,Eingang\n1,2026-01-05\n');
    await wall.core.start();
    await wall.has(1);
    wall.write({ ...german, locale: 'en', calendar: {} });
    await wall.says(
      `Die Konfiguration ${wall.configFile} ist nicht brauchbar. "calendar.zone" fehlt; dort gehört ein Text in Anführungszeichen hin. Es geht mit der letzten brauchbaren weiter; ist die Datei gerichtet, liest Tandem sie von selbst wieder.`,
    );
    expect(wall.locale()).toBe('de-DE');
  });

  it('says in German what is wrong with its files', async () => {
    const wall = openWall(german, 'Nr;Eingang\n1;2026-01-05\n2;\n3;2026-01-07\n');
    await wall.core.start();
    await wall.has(2);
    await wall.says(
      '1 von 3 Zeilen aus Kundenliste waren nicht brauchbar, meistens deshalb: "Eingang" ist leer (zum Beispiel: 2). Wer sie exportiert, kann das richten; die anderen Zeilen zählen.',
    );
    wall.writeLeads('Nr;Eingang\n1;bald\n');
    await vi.waitFor(
      () =>
        expect(wall.sentences()).toContain(
          'Keine einzige Zeile von leads.csv war brauchbar: "Eingang" ist kein Datum (etwa "1, bald"). Die Spalten in der Konfiguration und der Export sind zu prüfen; Tandem behält die letzten guten Zahlen.',
        ),
      patience,
    );
    wall.writeLeads(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    await vi.waitFor(
      () =>
        expect(wall.sentences()).toContain(
          'Die Datei leads.csv ist keine CSV-Datei, sie enthält: eine Arbeitsmappe von Excel oder OpenDocument (oder ein anderes Zip-Archiv). Wer sie exportiert, kann sie als CSV speichern; Tandem behält die letzten guten Zahlen und liest sie wieder, wenn sie sich ändert.',
        ),
      patience,
    );
  });
});
