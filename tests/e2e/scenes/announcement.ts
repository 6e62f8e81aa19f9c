import type { BoardOf } from '../../../shared/config/boards.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWall } from '../../builders/wall-state.ts';
import { onOwnBoard, type Scene } from '../scene.ts';

const good = buildSnapshot();

const scene = (
  state: string,
  board: Omit<BoardOf<'announcement'>, 'kind' | 'seconds' | 'audience'>,
  snapshot: Snapshot = good,
): Scene =>
  onOwnBoard(`announcement.${state}`, { kind: 'announcement', audience: 'everybody', seconds: 20, ...board }, snapshot);

const hike = {
  headline: 'Summer hike on Friday',
  text: 'Meet at the front door. Sales brings the maps, marketing brings the sandwiches.',
  image: 'hike.png',
};
const longest =
  'All hands at three in the big room: the new price list, the plan for the fair in Hanover, and who is on call in December';

/** As it is typed, letter by letter. */
const typed = (state: string, words: string, snapshot: Snapshot = good): Scene => ({
  name: `announcement.${state}`,
  snapshot,
  wall: buildWall(0),
  keys: ['a', ...words.split('')],
});

export const announcementScenes: readonly Scene[] = [
  typed('typing', 'Cake in the kitchen'),
  typed('typing-nothing', ''),
  typed('typing-long', longest, buildSnapshot({ locale: 'de', privacy: 'visitors' })),
  scene('good', { ...hike, countdownTo: '2026-11-23T15:00' }),
  scene('short', { headline: 'Cake!' }),
  scene('text', { headline: 'The lift is out of order until noon', text: 'The stairs are behind the kitchen.' }),
  scene('picture', { headline: hike.headline, image: hike.image }),
  scene('today', { headline: 'The fair in Hanover opens', countdownTo: '2026-11-20T18:35' }),
  scene('last-hour', { headline: 'Doors open', countdownTo: '2026-11-20T14:42' }),
  scene('now', { headline: 'We are live', text: 'The new site is online.', countdownTo: '2026-11-20T14:00' }),
  scene('huge', {
    headline: longest,
    text: 'Whoever can not be there finds the recording in the usual folder by the evening. Questions go to Amira until Thursday noon; answers come on Friday, and all of them are read out at the next meeting so that nobody has to ask twice. Really.',
    image: hike.image,
    countdownTo: '2026-12-24T12:00',
  }),
  scene('one-word', { headline: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }),
  scene('rtl', {
    headline: 'اجتماع الفريق يوم الخميس الساعة العاشرة',
    text: 'في القاعة الكبيرة في الطابق الثاني',
    countdownTo: '2026-11-26T10:00',
  }),
  scene(
    'german',
    {
      headline: 'Weihnachtsfeier im Betriebsrestaurant',
      text: 'Alle sind eingeladen, auch die Kolleginnen und Kollegen aus der Logistik.',
      countdownTo: '2026-12-18T18:00',
    },
    buildSnapshot({ locale: 'de', company: 'Erle & Fink' }),
  ),
];
