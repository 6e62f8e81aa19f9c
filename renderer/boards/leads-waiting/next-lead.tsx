import './next-lead.css';
import { memo } from 'react';
import { useTexts } from '../../store/hooks.ts';
import { BigStretch } from '../../ui/big-stretch.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Details, Owner } from './lead-details.tsx';
import { type CountedLead, leadWords, sameWords } from './lead-words.ts';

/** The answer to the board's question: who is next, and how long there is. */
export const NextLead = memo(function NextLead({ lead, time, overdue }: CountedLead) {
  const words = useTexts().waiting;
  const { who, details } = leadWords(lead);
  return (
    <div className="next-lead">
      <BigStretch value={time} />
      <div className="next-lead__status">
        <StatusMark
          mark={overdue ? { shape: 'cross', tone: 'bad' } : { shape: 'disc', tone: 'good' }}
          word={overdue ? words.overdue : words.leftToAnswer}
        />
      </div>
      <p className="next-lead__who two-lines">
        <bdi>{who ?? words.unnamed}</bdi>
      </p>
      {details.length > 0 && (
        <p className="next-lead__details two-lines">
          <Details details={details} />
        </p>
      )}
      <p className="next-lead__owner one-line">
        <Owner owner={lead.owner} />
      </p>
    </div>
  );
}, sameWords);
