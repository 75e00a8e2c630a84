import type { CompoundId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { PostHeld } from '#domain/kernel/post-terms';
import type { Instant } from '#domain/kernel/time';

export interface CompoundName {
  compoundId: CompoundId;
  name: string;
}

interface Belongs {
  posts: PostHeld[];
  homes: HomeHeld[];
}

/** The compounds where a person lives or works as of now; none for a visitor. */
export function ownCompounds(person: Belongs | null, now: Instant): CompoundId[] {
  const terms = person ? [...person.homes, ...person.posts] : [];
  const inForce = terms.filter((one) => one.since <= now && (one.until === null || now < one.until));
  return [...new Set(inForce.map((one) => one.compoundId))];
}

interface NamesPage {
  items: readonly CompoundName[];
  next: string | null;
}
/** So many pages of 20 a phone reads when it starts; a place with more compounds has one mini-program for each district. */
const MOST_PAGES = 10;

/** Names of compounds, page by page: until all of her own are named, or for who has none all that may be looked into. */
export async function namesFor(
  own: readonly CompoundId[],
  load: (after: string | null) => Promise<NamesPage>,
): Promise<CompoundName[]> {
  const names: CompoundName[] = [];
  const isNamed = (id: CompoundId) => names.some((one) => one.compoundId === id);
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await load(after);
    names.push(...items);
    if (next === null || (own.length > 0 && own.every(isNamed))) break;
    after = next;
  }
  return names;
}

/** The compounds a reader chooses from: her own ones; for whoever has none, all that may be looked into. */
export function choosable(own: readonly CompoundId[], listed: readonly CompoundName[]): CompoundName[] {
  if (own.length === 0) return [...listed];
  return own.map(
    (compoundId) => listed.find((one) => one.compoundId === compoundId) ?? { compoundId, name: '我的小区' },
  );
}

/** The one last chosen on this phone, if it is still there; the only one, if there is one; otherwise the reader chooses. */
export function pickCompound(compounds: readonly CompoundName[], remembered: unknown): CompoundId | null {
  const again = compounds.find((one) => one.compoundId === remembered);
  if (again) return again.compoundId;
  return compounds.length === 1 ? (compounds[0]?.compoundId ?? null) : null;
}
