import './promise.css';
import type { ReactNode } from 'react';
import type { PromiseStatus } from '../../../shared/domain/agreement-view.ts';
import { useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { Fact, type FactProps } from '../../ui/fact.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { widthOf } from '../../ui/text-width.ts';
import { type Mark, promiseMark } from '../../ui/tone.ts';
import { PromisePart, type PromisePartProps } from './promise-part.tsx';

type Props = {
  readonly side: 'marketing' | 'sales';
  /** Named only where the two sides' periods differ. */
  readonly period: string | null;
  readonly what: string;
  readonly status: PromiseStatus;
  /** Says more than the promise's own status, where there is more to say. */
  readonly instead?: { readonly mark: Mark; readonly word: string } | undefined;
  /** The number, or the words where there is none. */
  readonly value: string;
  readonly isNumber: boolean;
  readonly meaning: string;
  readonly meter: ReactNode;
  readonly facts: readonly FactProps[];
  readonly parts: readonly PromisePartProps[];
};

/** One side's promise: both sides are drawn alike, so that neither is judged by another measure. */
export function Promise(props: Props) {
  const texts = useTexts();
  const sign = props.instead ?? { mark: promiseMark[props.status], word: texts.promiseStatus[props.status] };
  return (
    <section className="promise" aria-label={texts.side[props.side]}>
      <div className="promise__head">
        <h2>
          <span className={`promise__side ${props.side}`}>{texts.side[props.side]}</span>{' '}
          {props.period && <span className="promise__period">{props.period}</span>}
        </h2>
        <div className="promise__sign">
          <StatusMark mark={sign.mark} word={sign.word} />
        </div>
      </div>
      <div className="promise__number">
        <BigNumber value={props.value} quiet={!props.isNumber} />
      </div>
      <p className="promise__meaning">
        <strong>{props.what}</strong> {props.meaning}
      </p>
      {props.meter}
      <div className="promise__facts-place">
        <div
          className="promise__facts"
          style={{ '--chars': widthOf(props.facts.map(({ value, mark }) => (mark ? `0${value}` : value)).join('')) }}
        >
          {props.facts.map((fact) => (
            <Fact key={fact.name ?? fact.label} {...fact} />
          ))}
        </div>
      </div>
      <div className="promise__parts">
        {props.parts.map(({ id, ...part }) => (
          <PromisePart key={id} {...part} />
        ))}
      </div>
    </section>
  );
}
