import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { changedSubject } from '../../../fakes/json/contract-subject.ts';

describeApiConnector('a json source of changes', () => changedSubject({ paging: 'none' }));
describeApiConnector('a json source of changes in pages', () => changedSubject({ paging: 'cursor' }));
describeApiConnector('a json source of changes by offsets', () => changedSubject({ paging: 'offset' }));
