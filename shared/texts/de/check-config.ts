import type { checkConfig as english } from '../en/check-config.ts';
import type { Translation } from '../messages.ts';

export const checkConfig = {
  unusable: '{file} ist nicht brauchbar:',
  good: '{file} ist in Ordnung: {sources, plural, one {# Quelle} other {# Quellen}}, {goals, plural, one {# Ziel} other {# Ziele}}, {boards, plural, one {# Tafel} other {# Tafeln}}.',
  holidays: 'Feiertage von {place} ({kinds}) in {year} und {next}, und was ihre Tage zählen:',
  asClosure: 'wie unter "closures" in der Konfiguration',
  exception: 'eine Ausnahme in der Konfiguration',
  closedAnyway: 'an diesem Wochentag ohnehin geschlossen',
  open: 'geöffnet {hours}',
  passed: 'gut        {label}',
  failed: 'nicht gut  {label}: {sentence}',
  nothingToTry: 'Hier ist vor dem Lesen nichts auszuprobieren.',
  noHoliday: 'ist eine Ausnahme in der Konfiguration, aber kein Feiertag',
} satisfies Translation<typeof english>;
