import { useStore } from 'zustand';
import { sourcesViewTextsFor } from '../../../shared/texts/sources-view-texts.ts';
import { useSources, useWallStore } from '../../store/hooks.ts';
import { KeyHints } from '../key-hints.tsx';
import { JoinRow } from './join-row.tsx';
import { rowsShown } from './rows-shown.ts';
import { SourceRow } from './source-row.tsx';
import { useIsUpright } from './use-is-upright.ts';

/** What a screen has room for, and one that stands upright. */
const lying = { rows: 7, joins: 3 } as const;
const upright = { rows: 5, joins: 2 } as const;

/** Every source: how it is doing, what came from it, what it cost, and how the records of several come together. */
export function SourcesSheet() {
  const snapshot = useStore(useWallStore(), (state) => state.snapshot);
  const words = sourcesViewTextsFor(snapshot?.locale ?? 'en');
  const sources = useSources() ?? [];
  const room = useIsUpright() ? upright : lying;
  const rows = rowsShown(sources, room.rows);
  const joins = snapshot?.joins ?? [];
  return (
    <dialog open className="overlay overlay--sheet sources" aria-label={words.title}>
      <div className="board__header">
        <h2 className="board__title">{words.title}</h2>
        <p className="board__aside">{words.count({ count: sources.length })}</p>
      </div>
      <ul className="sources__rows">
        {rows.map((source) => (
          <SourceRow key={source.id} source={source} now={snapshot?.asOf ?? 0} words={words} />
        ))}
        {sources.length > rows.length && <More count={sources.length - rows.length} words={words} />}
      </ul>
      {joins.length > 0 && (
        <ul className="sources__joins">
          {joins.slice(0, room.joins).map((join) => (
            <JoinRow key={JSON.stringify([join.leads, join.deals, join.by])} join={join} words={words} />
          ))}
          {joins.length > room.joins && <More count={joins.length - room.joins} words={words} />}
        </ul>
      )}
      <KeyHints />
    </dialog>
  );
}

function More({ count, words }: { readonly count: number; readonly words: ReturnType<typeof sourcesViewTextsFor> }) {
  return <li className="sources__more soft">{words.more({ count })}</li>;
}
