import { describeLive } from './live-source.ts';

describeLive({
  vendor: 'ODOO',
  variables: ['BASE', 'DATABASE', 'USER', 'KEY'],
  config: (valueOf) => ({
    kind: 'odoo',
    base: valueOf('BASE'),
    database: valueOf('DATABASE'),
    user: valueOf('USER'),
    key: { secret: 'key' },
  }),
});
