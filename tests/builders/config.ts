import { type CalendarConfig, calendarSchema } from '../../shared/config/calendar.ts';
import { type Config, type ConfigDocument, configSchema } from '../../shared/config/config.ts';
import { type Calendar, createCalendar } from '../../shared/domain/calendar.ts';

/** A parsed config: Berlin office hours, one revenue goal and an agreement, unless told otherwise. */
export function aConfig(overrides: Partial<ConfigDocument> = {}): Config {
  return configSchema.parse({
    version: 1,
    calendar: { zone: 'Europe/Berlin' },
    sources: [{ kind: 'demo', id: 'demo' }],
    goals: [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 }],
    agreement: {
      versions: [
        {
          from: '2026-01-01',
          marketing: { kind: 'count', target: 110 },
          sales: { respondWithinMinutes: { otherwise: 60 } },
        },
      ],
    },
    funnel: {
      stages: [
        { milestone: 'mql', label: 'MQL', owner: 'marketing', goal: 0.5 },
        { milestone: 'sql', label: 'SQL', owner: 'sales', goal: 0.2 },
        { milestone: 'won', label: 'Customer', owner: 'sales' },
      ],
    },
    boards: [{ kind: 'wins' }],
    ...overrides,
  } satisfies ConfigDocument);
}

type CalendarDocument = Partial<Omit<CalendarConfig, 'week' | 'closures'>> & {
  readonly week?: Partial<CalendarConfig['week']>;
  readonly closures?: readonly { readonly day: string; readonly weight?: number; readonly open?: string[] }[];
};

/** A calendar in Berlin, 09:00-17:00 from Monday to Friday, unless told otherwise. A week names all its open days. */
export function aCalendar(overrides: CalendarDocument = {}): Calendar {
  return createCalendar(calendarSchema.parse({ zone: 'Europe/Berlin', ...overrides }));
}
