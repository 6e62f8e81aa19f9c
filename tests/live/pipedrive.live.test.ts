import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'PIPEDRIVE',
  variables: ['COMPANY', 'TOKEN'],
  config: (valueOf) => ({ kind: 'pipedrive', company: valueOf('COMPANY'), token: { secret: 'token' } }),
});
