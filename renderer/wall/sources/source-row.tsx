import { Fragment } from 'react';
import { problemSentence } from '../../../shared/domain/problem.ts';
import type { SourceStatus } from '../../../shared/domain/source-status.ts';
import type { SourcesViewTexts } from '../../../shared/texts/sources-view-texts.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { freshnessShape } from '../../ui/tone.ts';
import { kindBeside, sourceFacts } from './source-facts.ts';

type Props = { readonly source: SourceStatus; readonly now: number; readonly words: SourcesViewTexts };

/** One source: how it is doing, what came from it, and who can mend what is wrong. */
export function SourceRow({ source, now, words }: Props) {
  const texts = useTexts();
  const format = useFormat();
  const { label, state, asOf, problem } = source;
  const age = asOf === null ? [] : [texts.status.asOf({ time: format.timeSeenFrom(asOf, now) })];
  const facts = [...age, ...sourceFacts(source, { format, texts, words, now })];
  return (
    <li className="sources__row">
      <p className="sources__name one-line">
        {label} <span className="soft">{kindBeside(source)}</span>
      </p>
      <StatusMark mark={freshnessShape[state]} word={texts.freshness[state]} />
      <Facts facts={facts} />
      {problem && <p className="sources__problem two-lines">{problemSentence(problem, texts)}</p>}
    </li>
  );
}

/** No fact is broken from one line to the next. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p className="sources__facts soft two-lines">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          <span className="sources__fact">{index < facts.length - 1 ? `${fact} ·` : fact}</span>{' '}
        </Fragment>
      ))}
    </p>
  );
}
