import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'PIPEDRIVE',
  variables: ['BASE', 'TOKEN'],
  config: (valueOf) => ({ kind: 'pipedrive', company: 'live', base: valueOf('BASE'), token: { secret: 'token' } }),
});
