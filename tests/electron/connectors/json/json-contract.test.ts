import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { wholeSubject } from '../../../fakes/json/contract-subject.ts';

describeApiConnector('a json source of one answer', () => wholeSubject({ paging: 'none', validators: 'date' }));
describeApiConnector('a json source of linked pages', () => wholeSubject({ paging: 'link', validators: 'etag' }));
describeApiConnector('a json source of pages that name the next', () =>
  wholeSubject({ paging: 'nextAddress', validators: 'none' }),
);
describeApiConnector('a json source of cursors', () => wholeSubject({ paging: 'cursor', validators: 'none' }));
