import { formatDemoCursor, parseDemoCursor } from '../../../../electron/connectors/demo/demo-cursor.ts';
import { describeConnector } from '../../../contracts/connector-contract.ts';
import { firstStart, minute, startDemo } from './demo-company.ts';

describeConnector('the demo source', async () => ({
  prefix: 'demo:',
  now: firstStart,
  start: startDemo,
  moveOn: async () => firstStart + 2 * minute,
  anew: (cursor) => {
    const known = parseDemoCursor(cursor);
    return known && formatDemoCursor({ ...known, toldUntil: null, underWay: null });
  },
  workDir: '.',
}));
