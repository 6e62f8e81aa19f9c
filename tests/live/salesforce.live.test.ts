import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'SALESFORCE',
  variables: ['HOST', 'CLIENT_ID', 'CLIENT_SECRET'],
  config: (valueOf) => ({
    kind: 'salesforce',
    host: valueOf('HOST'),
    clientId: valueOf('CLIENT_ID'),
    signIn: { with: 'clientSecret', clientSecret: { secret: 'client-secret' } },
  }),
});
