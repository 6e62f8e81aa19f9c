/** Opens the ledger named on the command line, says so, and holds it until it is killed. */
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';

await openLedger({ path: process.argv[2] ?? '', memoryMb: 64, threads: 1 });
process.stdout.write('open\n');
setInterval(() => {}, 60_000);
