import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import { useTexts } from '../../store/hooks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { promiseMark, verdictMark } from '../../ui/tone.ts';
import { untold, untoldWords } from './untold.ts';

/** Whether the agreement is kept, by both. */
export function Verdict({ agreement }: { readonly agreement: AgreementView }) {
  const texts = useTexts();
  const { verdict, marketing, sales } = agreement;
  // "Kept" is the domain's word for two promises that are too young to break; a wall that cheers then would be unread later.
  const early = verdict === 'kept' && marketing.status === 'early' && sales.status === 'early';
  const why = untoldWords(untold(agreement), texts.agreement) ?? texts.verdictUnknownWhy;
  return (
    <div className="agreement__verdict">
      <StatusMark
        mark={early ? promiseMark.early : verdictMark[verdict]}
        word={early ? texts.promiseStatus.early : texts.verdict[verdict]}
        more={verdict === 'unknown' ? why : undefined}
      />
    </div>
  );
}
