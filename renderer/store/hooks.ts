/** One slice per hook. */
import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { BoardOf } from '../../shared/config/boards.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import { textsFor, type Texts } from '../../shared/texts/texts.ts';
import type { Bridge } from '../bridge.ts';
import { createFormat, type Format } from '../format.ts';
import * as select from './selectors.ts';
import type { ScreenState, WallStore } from './wall-store.ts';

export type ScreenContextValue = { readonly store: WallStore; readonly bridge: Bridge };

export const ScreenContext = createContext<ScreenContextValue | null>(null);

function useScreen(): ScreenContextValue {
  const screen = use(ScreenContext);
  if (!screen) throw new Error('This component must stand inside a ScreenContext.');
  return screen;
}

function useSlice<T>(selector: (state: ScreenState) => T): T {
  return useStore(useScreen().store, selector);
}

export const useBridge = (): Bridge => useScreen().bridge;
export const useWallStore = (): WallStore => useScreen().store;

export const useGoal = (id: string) => useSlice((state) => select.selectGoal(state, id));
export const useAgreement = () => useSlice(select.selectAgreement);
export const useWins = () => useSlice(select.selectWins);
export const useWaiting = (board: BoardOf<'leads-waiting'>) => useSlice((state) => select.selectWaiting(state, board));
export const useFunnel = () => useSlice(select.selectFunnel);
export const useDefinitions = () => useSlice(select.selectDefinitions);
export const useTrends = () => useSlice(select.selectTrends);
export const useClosedLoop = () => useSlice(select.selectClosedLoop);
export const useCampaigns = (board: BoardOf<'campaigns'>) => useSlice((state) => select.selectCampaigns(state, board));
export const usePipeline = (board: BoardOf<'pipeline'>) => useSlice((state) => select.selectPipeline(state, board));
/** The meeting as this screen has left it. */
export function useMeeting(): MeetingView | null {
  const meeting = useSlice((state) => state.meeting);
  const unsent = useSlice((state) => state.unsent);
  return useMemo(() => select.selectMeeting({ meeting, unsent }), [meeting, unsent]);
}
export const useMeetingRow = () => useSlice((state) => state.meetingRow);
export const useFreshness = () => useSlice(select.selectFreshness);
export const useHistoryRead = () => useSlice(select.selectHistoryRead);
export const useTrusted = () => useSlice(select.selectTrusted);
export const useSources = () => useSlice((state) => state.snapshot?.sources ?? null);
export const useProblems = () => useSlice((state) => state.snapshot?.problems ?? null);
export const useCompany = () => useSlice((state) => state.snapshot?.company ?? null);
export const useSnapshotAsOf = () => useSlice((state) => state.snapshot?.asOf ?? null);
export const useWall = () => useSlice((state) => state.wall);
export const useConnection = () => useSlice((state) => state.connection);
export const usePrivacy = () => useSlice((state) => state.snapshot?.privacy ?? 'team');
/** The look that the config asks for; null before the first word of the wall. */
export const useLook = () => useSlice((state) => state.wall?.look ?? null);
export const useDraft = () => useSlice((state) => state.draft);
export const useOverlay = () => useSlice((state) => state.overlay);
export const useRefusal = () => useSlice((state) => state.refusal);

const formats = new Map<string, Format>();

/** The zone of the calendar. */
export const useZone = () => useSlice((state) => state.snapshot?.zone ?? 'UTC');

/** The formatter of the snapshot's locale, zone and currency. */
export function useFormat(): Format {
  const key = useSlice(select.selectFormatKey);
  const known = formats.get(key);
  if (known) return known;
  const [locale = 'en', zone = 'UTC', currency = 'EUR'] = key.split(' ');
  const made = createFormat(locale, zone, currency);
  formats.set(key, made);
  return made;
}

/** The catalogue of the snapshot's language. */
export function useTexts(): Texts {
  return textsFor(useSlice((state) => state.snapshot?.locale ?? 'en'));
}
