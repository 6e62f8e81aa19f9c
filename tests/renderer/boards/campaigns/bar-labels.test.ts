import { expect, it } from 'vitest';
import { barLabels } from '../../../../renderer/boards/campaigns/bar-labels.ts';
import { createFormat } from '../../../../renderer/format.ts';
import { buildCampaign } from '../../../builders/campaigns-view.ts';

const english = createFormat('en', 'UTC', 'EUR');
const brazilian = createFormat('pt-BR', 'UTC', 'BRL');

const both = buildCampaign({ revenue: 8_240_000, pipeline: 9_420_000, leads: 12_000 });
const open = buildCampaign({ revenue: 0, pipeline: 1_130_000 });
const none = buildCampaign();

it('tells what is won, and after a plus what is still open', () => {
  expect(barLabels([both, open, none], 'money', english)).toEqual([
    { solid: '€82.4K', open: '+\u00A0€94.2K' },
    { solid: '', open: '+\u00A0€11.3K' },
    { solid: '€0', open: '' },
  ]);
});

it('leaves what is open to the bars where both take too much room, in every row', () => {
  expect(barLabels([both, open], 'money', brazilian)).toEqual([
    { solid: 'R$\u00A082,4\u00A0mil', open: '' },
    { solid: '', open: '+\u00A0R$\u00A011,3\u00A0mil' },
  ]);
});

it('has no plus while nothing is won at all', () => {
  expect(barLabels([open, none], 'money', english)).toEqual([
    { solid: '€11.3K', open: '' },
    { solid: '€0', open: '' },
  ]);
});

it('is a count where the bars are of counts', () => {
  expect(barLabels([both], 'leads', english)).toEqual([{ solid: '12K', open: '' }]);
});
