import './campaign-table.css';
import type { CampaignsView } from '../../../shared/domain/campaigns-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { uniqueKeys } from '../../ui/unique-keys.ts';
import { barLabels, labelWidth } from './bar-labels.ts';
import { barMeasure, barOf, columnsOf } from './brought.ts';
import { CampaignRow } from './campaign-row.tsx';

/** As many as can be read from five metres. */
const shown = 5;

/** Campaign by campaign what it brought, from one zero line, and the way there. */
export function CampaignTable({ view }: { readonly view: CampaignsView }) {
  const words = useTexts().campaigns;
  const format = useFormat();
  const { more, total } = view;
  const campaigns = view.campaigns.slice(0, shown);
  const all = view.campaigns.length + more;
  const keys = uniqueKeys(campaigns.map(({ name }) => name));
  const measure = barMeasure(total);
  const columns = columnsOf(total);
  const bars = measure === null ? [] : campaigns.map((campaign) => barOf(campaign, measure));
  const labels = measure === null ? [] : barLabels(campaigns, measure, format);
  const hasOpen = bars.some(({ open }) => open > 0);
  const isOpenAlone = hasOpen && bars.every(({ solid }) => solid === 0);
  return (
    <ol className="campaigns__table" data-rows={campaigns.length > 3 ? 'many' : 'few'} data-bars={measure !== null}>
      <li className="campaign campaign--names" aria-hidden="true">
        <span className="campaign__who" data-whole={all <= shown}>
          {words.top({ shown: campaigns.length, all })}
        </span>
        {measure !== null && (
          <span className="campaign__brought">
            <span className="campaign__solid">{words.bars[isOpenAlone ? 'open' : measure]}</span>
            {!isOpenAlone && hasOpen && <span>{words.plusOpen}</span>}
          </span>
        )}
        {columns.map((column) => (
          <span key={column} className="campaign__count" data-column={column}>
            {words.columns[column]}
          </span>
        ))}
      </li>
      {campaigns.map((campaign, index) => (
        <CampaignRow
          key={keys[index]}
          campaign={campaign}
          columns={columns}
          bar={bars[index]}
          label={labels[index]}
          widest={Math.max(1, ...bars.map(({ solid, open }) => solid + open))}
          room={Math.max(0, ...labels.map(labelWidth))}
        />
      ))}
    </ol>
  );
}
