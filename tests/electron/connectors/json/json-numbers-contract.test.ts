import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { wholeSubject } from '../../../fakes/json/contract-subject.ts';

describeApiConnector('a json source of numbered pages', () => wholeSubject({ paging: 'page', validators: 'etag' }));
describeApiConnector('a json source of counted entries', () => wholeSubject({ paging: 'total', validators: 'none' }));
describeApiConnector('a json source of offsets', () => wholeSubject({ paging: 'offset', validators: 'none' }));
