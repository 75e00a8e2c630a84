import type { CompoundId } from '#domain/kernel/ids';

export interface CompoundName {
  compoundId: CompoundId;
  name: string;
}

interface NamesPage {
  items: readonly CompoundName[];
  next: string | null;
}
/** So many pages of 20 are read; a place with more compounds has one mini-program for each district. */
const MOST_PAGES = 10;

/** Names of all compounds that may be looked into, page by page. */
export async function allNames(load: (after: string | null) => Promise<NamesPage>): Promise<CompoundName[]> {
  const names: CompoundName[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next }: NamesPage = await load(after);
    names.push(...items);
    if (next === null) break;
    after = next;
  }
  return names;
}
