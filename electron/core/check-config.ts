/** `npm run check-config`: says in words what is wrong with a config file, and where. */
import { faultSentence, readConfigFile } from './config-store.ts';

/** The lines to print, and whether the config can be used. */
export function checkConfig(file: string): { readonly ok: boolean; readonly lines: readonly string[] } {
  const read = readConfigFile(file);
  if (!read.ok)
    return { ok: false, lines: [`${file} can't be used:`, ...read.faults.map((fault) => `  ${faultSentence(fault)}`)] };
  const { sources, goals, boards } = read.config;
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return {
    ok: true,
    lines: [
      `${file} is good: ${count(sources.length, 'source')}, ${count(goals.length, 'goal')}, ${count(boards.length, 'board')}.`,
    ],
  };
}
