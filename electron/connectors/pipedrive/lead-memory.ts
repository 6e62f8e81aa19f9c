/**
 * What Pipedrive's lists do not tell, or tell no more: since when a lead has had a label, and which lead a deal was. Kept in
 * a file of the source's own, written before the records that rest on it.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from 'atomically';
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import type { ConnectorEnvironment } from '../connector.ts';

export type LeadMemory = {
  /** Since when a lead has been in a stage that its labels say: as first seen. Forgotten once it is in it no more. */
  readonly since: (lead: string, stage: string, isIn: boolean, at: Instant) => Instant | undefined;
  /** The lead a deal was before. */
  readonly leadOf: (deal: string) => string | undefined;
  readonly noteDeal: (deal: string, lead: string) => void;
  /** Writes what is new. Where the disk refuses, it is known until the next start. */
  readonly save: () => Promise<void>;
};

const fileSchema = z.object({
  stages: z.record(z.string(), z.number()),
  leads: z.record(z.string(), z.string()),
});

export function openLeadMemory({ stateDir }: Pick<ConnectorEnvironment, 'stateDir'>): LeadMemory {
  const path = join(stateDir, 'leads.json');
  const kept = readFile(path);
  const stages = new Map(Object.entries(kept.stages));
  const leads = new Map(Object.entries(kept.leads));
  let changed = false;
  return {
    since: (lead, stage, isIn, at) => {
      const key = `${lead} ${stage}`;
      if (!isIn) {
        changed = stages.delete(key) || changed;
        return undefined;
      }
      const known = stages.get(key);
      if (known !== undefined) return known;
      stages.set(key, at);
      changed = true;
      return at;
    },
    leadOf: (deal) => leads.get(deal),
    noteDeal: (deal, lead) => {
      if (leads.get(deal) === lead) return;
      leads.set(deal, lead);
      changed = true;
    },
    save: async () => {
      if (!changed) return;
      changed = false;
      try {
        mkdirSync(stateDir, { recursive: true });
        await writeFile(path, JSON.stringify({ stages: Object.fromEntries(stages), leads: Object.fromEntries(leads) }));
      } catch {
        changed = true;
      }
    },
  };
}

function readFile(path: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Not there yet, or cut short: labels count from when they are seen next.
    return { stages: {}, leads: {} };
  }
}
