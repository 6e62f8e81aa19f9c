import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotOnce } from '../../../electron/core/print-snapshot.ts';
import { aConfig } from '../../builders/config.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createPipedriveCompany } from '../../fakes/pipedrive/pipedrive-company.ts';
import { startPipedriveServer } from '../../fakes/pipedrive/pipedrive-server.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

it('what a source remembers lies beside the ledger that a profile keeps', async ({ onTestFinished }) => {
  const at = Date.UTC(2026, 10, 20, 12);
  const clock = createFakeClock(at);
  const company = createPipedriveCompany(clock);
  company.putDeal(1);
  const server = await startPipedriveServer({ company, token: 'token', burst: 1_000 });
  onTestFinished(() => server.close());
  process.env['TANDEM_SECRET_KEPT_BESIDE'] = 'token';
  onTestFinished(() => {
    delete process.env['TANDEM_SECRET_KEPT_BESIDE'];
  });
  const source = {
    kind: 'pipedrive',
    id: 'crm',
    company: 'acme',
    base: server.url,
    // The clock stands still.
    burst: 1_000,
    token: { secret: 'kept-beside' },
  } as const;
  const profileDir = tempDir();
  const config = aConfig({ sources: [source] });
  const snapshot = await snapshotOnce({ config, configDir: profileDir, at, profileDir, clock });
  expect(snapshot.sources[0]?.accepted).toMatchObject({ deal: 1 });
  expect(existsSync(join(profileDir, 'sources', 'crm', 'usage.json'))).toBe(true);
});
