import type { AgreementDocument } from '../../../shared/domain/agreement-view.ts';
import { useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';

/** More would not be read from afar; the whole text can be printed. */
const most = 4;

type Props = {
  readonly side: 'marketing' | 'sales';
  /** The number that is promised. */
  readonly value: string;
  readonly what: string;
  readonly period: string;
  readonly document: AgreementDocument;
};

/** What one side promises: its number, its goal, what it is held to, and who answers for it. */
export function PromisedBy({ side, value, what, period, document }: Props) {
  const texts = useTexts();
  const words = texts.agreementWords;
  const contact = document.contacts.find((each) => each.side === side);
  const requirements = document.requirements[side];
  return (
    <section className="promised" aria-label={texts.side[side]}>
      <h2 className={`promised__side ${side}`}>{texts.side[side]}</h2>
      <BigNumber value={value} />
      <p className="promised__what">
        {what} <span className="soft">{period}</span>
      </p>
      <p dir="auto" className="promised__goal two-lines">
        {document.goals[side]}
      </p>
      <ul className="promised__requirements">
        {requirements.slice(0, most).map((requirement) => (
          <li key={requirement} dir="auto" className="promised__requirement two-lines">
            {requirement}
          </li>
        ))}
      </ul>
      {requirements.length > most && (
        <p className="promised__more">{words.more({ count: requirements.length - most })}</p>
      )}
      {contact && (
        <p className="promised__contact one-line">
          <span className="soft">{words.talkTo} </span>
          {words.contact({ name: contact.name, role: contact.role })}
        </p>
      )}
    </section>
  );
}
