import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import type { Action } from '#domain/kernel/contract';
import { CONTRACTS } from '#domain/nouns';
import { load, NOUN_NAMES, policyOf, ROOT } from '../folders';
import type { Grown } from './ground';

/** What each noun adds to a grown world, as its function's folder says (`grown.ts`). */
export const grownNouns = (): Record<string, Grown> =>
  Object.fromEntries(
    NOUN_NAMES.map((noun) => [noun, `cloudfunctions/${noun}/grown`] as const)
      .filter(([, file]) => existsSync(join(ROOT, `${file}.ts`)))
      .map(([noun, file]) => [noun, load<{ grown: Grown }>(file).grown]),
  );

type Entries = Record<string, v.GenericSchema & { item?: v.GenericSchema; wrapped?: v.GenericSchema }>;

const isListOfThings = ({ type, item }: Entries[string]): boolean =>
  type === 'array' && ['object', 'variant'].includes(item?.type ?? '');

/** An action whose answer is a list: besides things it holds at most what a list says of itself (a sum, a place to go on). */
function answersWithList({ output }: Action): boolean {
  const entries = Object.values(((output as { entries?: Entries }).entries ?? {}) as Entries);
  return entries.some(isListOfThings) && entries.every(({ type }) => type !== 'object');
}

/** Actions that store nothing, by the nouns' policies: `homes.list`; `lists` are those that answer with a list. */
export function readingActions(): { all: string[]; lists: string[] } {
  const all = NOUN_NAMES.flatMap((noun) => {
    const { often } = policyOf(noun);
    return Object.entries(CONTRACTS[noun].actions as Record<string, Action>)
      .filter(([name]) => often[name] === 'reads')
      .map(([name, one]) => ({ path: `${noun}.${name}`, isList: answersWithList(one) }));
  });
  return { all: all.map(({ path }) => path), lists: all.filter((one) => one.isList).map(({ path }) => path) };
}
