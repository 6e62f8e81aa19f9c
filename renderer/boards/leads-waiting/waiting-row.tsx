import './waiting-row.css';
import { memo } from 'react';
import { useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';
import { Details, Owner } from './lead-details.tsx';
import { type CountedLead, leadWords, sameWords } from './lead-words.ts';

/** One of those after the next: its countdown, who it is, whose. */
export const WaitingRow = memo(function WaitingRow({ lead, time, overdue }: CountedLead) {
  const words = useTexts().waiting;
  const { who, details } = leadWords(lead);
  return (
    <li className="waiting-row">
      <div className="waiting-row__countdown">
        <p className="waiting-row__time">{time}</p>
        <p className={overdue ? 'waiting-row__side tone-bad' : 'waiting-row__side soft'}>
          {overdue && <Shape name="cross" />}
          {overdue ? words.overdue : words.left}
        </p>
      </div>
      <div className="waiting-row__what">
        <p className="waiting-row__who one-line">
          <bdi>{who ?? words.unnamed}</bdi>
        </p>
        <p className="waiting-row__details one-line">
          <Owner owner={lead.owner} />
          {details.length > 0 && <span className="soft">{'\u00A0· '}</span>}
          <Details details={details} />
        </p>
      </div>
    </li>
  );
}, sameWords);
