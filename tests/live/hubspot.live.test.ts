import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'HUBSPOT',
  variables: ['KEY'],
  config: () => ({ kind: 'hubspot', key: { secret: 'key' } }),
});
