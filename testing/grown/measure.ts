import type { Action, Envelope } from '#domain/kernel/contract';
import { CONTRACTS } from '#domain/nouns';
import { noWork, type Work } from '../../emulator/database/work';
import type { Emulator } from '../../emulator/server';
import type { Noun } from '../folders';
import { ROLES, type Ground, type Reading } from './ground';
import { grownNouns } from './nouns';

/** A grown world and how to read in it. */
export interface Grove {
  emulator: Emulator;
  ground: Ground;
}

/** One way of reading with the action that it asks: `homes.list`, and how it is told apart from others of the action. */
export interface Asked extends Reading {
  path: string;
  label: string;
}

/** Every reading that the nouns name, in their order. */
export const readingsOf = (ground: Ground): Asked[] =>
  Object.entries(grownNouns()).flatMap(([noun, { readings }]) =>
    Object.entries(readings(ground)).flatMap(([action, ways]) =>
      ways.map((one) => ({
        ...one,
        path: `${noun}.${action}`,
        label: [one.as ?? 'visitor', JSON.stringify(one.input ?? {})].join(' '),
      })),
    ),
  );

/** What one call cost, without the look at who asks and what she may do. */
export interface Cost extends Work {
  items: number;
}

export async function call({ emulator, ground }: Grove, { path, as, input }: Asked): Promise<unknown> {
  const [name = '', action = ''] = path.split('.');
  const event = { action, input: { compoundId: ground.here.compoundId, ...input } };
  const invocation = await emulator.invoke(name, event, as === null ? {} : { openid: ROLES[as] });
  if (!invocation.ok) throw new Error(`${path}: ${invocation.message}`);
  const envelope = invocation.result as Envelope;
  if (!envelope.ok) throw new Error(`${path} as ${as}: ${envelope.error.code}`);
  return envelope.data;
}

async function workOf(grove: Grove, asked: Asked): Promise<{ data: unknown; work: Work }> {
  const before = grove.emulator.databaseWork();
  const data = await call(grove, asked);
  const after = grove.emulator.databaseWork();
  const work = noWork();
  for (const key of ['examined', 'returned', 'characters'] as const) work[key] = after[key] - before[key];
  return { data, work };
}

/** Things in the lists of an answer. */
const itemsIn = (data: unknown): number =>
  Object.values(data as Record<string, unknown>)
    .filter((one): one is unknown[] => Array.isArray(one))
    .reduce((sum, one) => sum + one.length, 0);

/** Does it once; nothing else may run meanwhile. `people.me` reads who asks and nothing else, so that much is the rights'. */
export async function costOf(grove: Grove, asked: Asked): Promise<Cost> {
  const { work: rights } = await workOf(grove, { ...asked, path: 'people.me', input: {} });
  const { data, work } = await workOf(grove, asked);
  return {
    items: asked.items ? asked.items(data as never) : itemsIn(data),
    examined: work.examined - rights.examined,
    returned: work.returned - rights.returned,
    characters: work.characters - rights.characters,
  };
}

/** What the cursor of a list is called in its action; undefined where it has none. */
function cursorName({ path }: Asked): string | undefined {
  const [noun, action] = path.split('.') as [Noun, string];
  const { input } = (CONTRACTS[noun].actions as Record<string, Action>)[action] as Action;
  const names = Object.keys((input as unknown as { entries: object }).entries);
  return ['after', 'before'].find((one) => names.includes(one));
}

/** A list from a cursor on; null for what is no list with one. */
export function from(asked: Asked, cursor: string): Asked | null {
  const name = cursorName(asked);
  return name === undefined ? null : { ...asked, input: { ...asked.input, [name]: cursor } };
}

/**
 * The third page of a list: what lies before it was looked at already, and is not looked at again. Null where there is none;
 * a page that a cursor leads to and that has nothing is no page.
 */
export async function deeper(grove: Grove, asked: Asked): Promise<Asked | null> {
  let page: Asked = asked;
  for (let n = 0; ; n += 1) {
    const data = await call(grove, page);
    if (n > 0 && itemsIn(data) === 0)
      throw new Error(`${asked.path} as ${asked.as}: nothing behind its cursor`);
    if (n === 2) return { ...page, label: `${asked.label}, third page` };
    const { next } = data as { next?: string | null };
    const further = next ? from(asked, next) : null;
    if (!further) return null;
    page = further;
  }
}

/** How many documents were examined for each item that the reader was given. */
export const examinedRatio = ({ examined, items }: Cost): number => examined / Math.max(1, items);

/** Milliseconds from handing the call to the function to its answer. */
export async function millisecondsOf(grove: Grove, asked: Asked): Promise<number> {
  const started = performance.now();
  await call(grove, asked);
  return performance.now() - started;
}

/** Whether it gives things of which there may be many: as its contract has it, or where the reading says how many they are. */
export const isOfList = ({ path, items }: Asked, lists: readonly string[]): boolean =>
  lists.includes(path) || items !== undefined;

/** What a list may look at for each item that it gives. */
export const MOST_EXAMINED = 1.5;

/** Those that look at more, with how much. */
export const wasteful = (costs: readonly (Cost & { of: string })[]): string[] =>
  costs
    .filter((one) => examinedRatio(one) > MOST_EXAMINED)
    .map(({ of, examined, items }) => `${of}: ${examined} examined for ${items}`);

/** Actions that no reading asks for. */
export const unread = (wanted: readonly string[], asked: readonly Pick<Asked, 'path'>[]): string[] =>
  wanted.filter((path) => !asked.some((one) => one.path === path));
