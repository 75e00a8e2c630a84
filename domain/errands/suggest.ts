import { badgeOf } from '#domain/kernel/badge';
import type { PersonId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/posts';
import type { SUGGESTION_REASONS, UNSUITABLE } from './contract';
import type { ErrandDocument } from './documents';
import { MOST_LOAD } from './limits';

/** Somebody who may do it as suggestions see her: a proxy, or of what the residents' committee applies for one of its staff. */
export interface ProxyFacts {
  personId: PersonId;
  name: string;
  /** Of the homes that she lives in. */
  buildings: readonly string[];
  /** As what she would do it, where staff do it. */
  post?: Post | null;
}

export interface Load {
  personId: PersonId;
  /** Open errands that she has in the compound. */
  load: number;
}

type Reason = (typeof SUGGESTION_REASONS)[number];
type Objection = (typeof UNSUITABLE)[number];

export interface Suggestion {
  personId: PersonId;
  name: string;
  /** Two may share a name. */
  badge: string;
  load: number;
  reasons: Reason[];
  unsuitable: Objection | null;
  post: Post | null;
}

interface Facts {
  errand: Pick<ErrandDocument, 'building' | 'familyIds' | 'declinedBy'>;
  proxy: ProxyFacts;
  load: number;
  /** Did an errand for this home before. */
  hasServed: boolean;
}

/** One question with its answer's name: what is decided can be said. */
interface Criterion<Code> {
  code: Code;
  holds: (facts: Facts) => boolean;
}

/** Why she cannot be asked; the first that holds is said. */
const OBJECTIONS: readonly Criterion<Objection>[] = [
  { code: 'family', holds: ({ errand, proxy }) => errand.familyIds.includes(proxy.personId) },
  { code: 'declined', holds: ({ errand, proxy }) => errand.declinedBy.includes(proxy.personId) },
  { code: 'full', holds: ({ load }) => load >= MOST_LOAD },
];

/** What speaks for her, or has to be known; all that hold are said. */
const REASONS: readonly Criterion<Reason>[] = [
  { code: 'sameBuilding', holds: ({ errand, proxy }) => proxy.buildings.includes(errand.building) },
  { code: 'knowsHome', holds: ({ hasServed }) => hasServed },
  { code: 'free', holds: ({ load }) => load === 0 },
  { code: 'busy', holds: ({ load }) => load > 0 },
];

const judged = (facts: Facts): Suggestion => ({
  personId: facts.proxy.personId,
  name: facts.proxy.name,
  badge: badgeOf(facts.proxy.personId),
  load: facts.load,
  reasons: REASONS.filter((one) => one.holds(facts)).map((one) => one.code),
  unsuitable: OBJECTIONS.find((one) => one.holds(facts))?.code ?? null,
  post: facts.proxy.post ?? null,
});

/** How near she is to the home: lives in the building, has been there. */
const nearness = ({ reasons }: Suggestion): number =>
  reasons.filter((one) => one === 'sameBuilding' || one === 'knowsHome').length;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who can be asked first; of them the nearest, then who has least to do, then by name. */
const inOrder = (a: Suggestion, b: Suggestion): number =>
  Number(a.unsuitable !== null) - Number(b.unsuitable !== null) ||
  nearness(b) - nearness(a) ||
  a.load - b.load ||
  byText(a.name, b.name) ||
  byText(a.personId, b.personId);

/** All who may do it, the best first, each with what speaks for and against her. The desk decides. */
export function suggestProxies(
  errand: Facts['errand'],
  proxies: readonly ProxyFacts[],
  openErrands: readonly Load[],
  servedHere: readonly PersonId[],
): Suggestion[] {
  return proxies
    .map((proxy) =>
      judged({
        errand,
        proxy,
        load: openErrands.find((one) => one.personId === proxy.personId)?.load ?? 0,
        hasServed: servedHere.includes(proxy.personId),
      }),
    )
    .sort(inOrder);
}

/** Why a proxy cannot be asked for an errand; null if she can. */
export const whyUnsuitable = (
  errand: Facts['errand'],
  { personId, load }: { personId: PersonId; load: number },
): Objection | null =>
  judged({ errand, proxy: { personId, name: '', buildings: [] }, load, hasServed: false }).unsuitable;
