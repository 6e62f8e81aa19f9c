import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'HUBSPOT',
  variables: ['BASE', 'KEY'],
  config: (valueOf) => ({ kind: 'hubspot', address: valueOf('BASE'), key: { secret: 'key' } }),
});
