import { isDecimal, millionths } from '#domain/kernel/money';
import { pays, type HomeFacts } from './scope';
import type { FeeLine } from './sheet';

/** Homes that every line treats alike, and among them those of one area. Ordinals ascend. */
export interface HomeGroup extends Pick<
  HomeFacts,
  'building' | 'use' | 'heated' | 'firstHandover' | 'vacant'
> {
  /** Area → the ordinals of the homes that have it. */
  areas: Map<string, number[]>;
  homes: number;
  /** The first of them, in the compound's order. */
  first: number;
}

/** The compound's homes in groups, so that what is asked of every home is asked once of all that answer alike. */
export function groupHomes(homes: readonly HomeFacts[]): HomeGroup[] {
  const groups = new Map<string, HomeGroup>();
  for (const home of [...homes].sort((a, b) => a.ordinal - b.ordinal)) {
    const { building, use, heated, firstHandover, vacant, ordinal } = home;
    const key = JSON.stringify([building, use, heated, firstHandover, vacant]);
    let group = groups.get(key);
    if (group === undefined) {
      group = { building, use, heated, firstHandover, vacant, areas: new Map(), homes: 0, first: ordinal };
      groups.set(key, group);
    }
    group.homes += 1;
    const alike = group.areas.get(home.area);
    if (alike) alike.push(ordinal);
    else group.areas.set(home.area, [ordinal]);
  }
  return [...groups.values()];
}

/** The homes of one area among those that pay a line. */
export interface PayersOfArea {
  /** In millionths of a ㎡. */
  area: bigint;
  vacant: boolean;
  ordinals: number[];
}

/** Who pays a line. Homes without an area pay what is paid per home, and have no part in what goes by areas or pools. */
export interface Payers {
  homes: number;
  /** Of them, those that nobody lives in. */
  vacant: number;
  byArea: PayersOfArea[];
  withArea: number;
}

/** Finds who pays a line; lines of the same scope share the answer. */
export function payersAmong(groups: readonly HomeGroup[]): (line: Pick<FeeLine, 'scope'>) => Payers {
  const found = new Map<string, Payers>();
  return (line) => {
    const key = JSON.stringify(line.scope);
    let payers = found.get(key);
    if (payers === undefined) {
      payers = payersIn(groups.filter((group) => pays(line, group)));
      found.set(key, payers);
    }
    return payers;
  };
}

function payersIn(groups: readonly HomeGroup[]): Payers {
  const byArea = new Map<string, PayersOfArea>();
  let homes = 0;
  let vacant = 0;
  for (const group of groups) {
    homes += group.homes;
    if (group.vacant) vacant += group.homes;
    for (const [text, ordinals] of group.areas) {
      const area = isDecimal(text) ? millionths(text) : BigInt(0);
      if (area <= 0) continue;
      const key = `${group.vacant}:${area}`;
      const alike = byArea.get(key);
      if (alike) alike.ordinals.push(...ordinals);
      else byArea.set(key, { area, vacant: group.vacant, ordinals: [...ordinals] });
    }
  }
  const sized = [...byArea.values()];
  return {
    homes,
    vacant,
    byArea: sized,
    withArea: sized.reduce((count, one) => count + one.ordinals.length, 0),
  };
}
