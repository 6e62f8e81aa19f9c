import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { movingCompany } from './odoo-company-moves.ts';

describeApiConnector("Odoo's connector over /json/2", () => movingCompany({ version: 19 }));
