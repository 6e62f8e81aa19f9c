import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { movingCompany } from './odoo-company-moves.ts';

describeApiConnector("Odoo's connector over /jsonrpc", () => movingCompany({ version: 14, isAdministrator: true }));
