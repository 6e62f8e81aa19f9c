import type { JoinView } from '../../../shared/domain/joins-view.ts';
import type { SourcesViewTexts } from '../../../shared/texts/sources-view-texts.ts';
import { useFormat } from '../../store/hooks.ts';

/** How many deals of one source found their lead in another, and why the others did not. */
export function JoinRow({ join, words }: { readonly join: JoinView; readonly words: SourcesViewTexts }) {
  const format = useFormat();
  const { leads, deals, by, count, joined, rate, unjoined } = join;
  const others = unjoined.map(({ reason, count: many, example }) => {
    const told = words[reason]({ count: many, by });
    return example === null ? told : words.example({ words: told, example });
  });
  return (
    <li className="sources__join">
      <p className="sources__pair one-line">{words.join({ leads, deals, by })}</p>
      <p className="sources__rate">{rate === null ? '' : format.percent(rate)}</p>
      <p className="soft two-lines">
        {rate === null ? words.nothingToJoin : [words.joined({ joined, count }), ...others].join(' · ')}
      </p>
    </li>
  );
}
