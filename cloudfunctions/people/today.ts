import {
  atNodes,
  doorsFor,
  nodeDoorsFor,
  waysFor,
  type LookUp,
  type Reader,
} from '#domain/kernel/front-page';
import { homesIn } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import { postsHeld, postsIn } from '#domain/kernel/post-terms';
import { refuse } from '#domain/kernel/refusal';
import { tagsOf } from '#domain/kernel/tags';
import { shortLink } from '#domain/kernel/links';
import { inForce } from '#domain/kernel/term';
import type { Instant } from '#domain/kernel/time';
import { NOUNS } from '#domain/nouns';
import type { people } from '#domain/people/contract';
import { withLinks } from '#domain/people/home-page-links';
import type { PersonDocument } from '#domain/people/documents';
import { unreadAmong } from '#platform/inbox';
import { digestOf } from '#platform/identity';
import type { HandlersOf } from '#platform/serve';
import { readDesk, readHomePage, type LookUps, type Own } from './home-page';
import * as store from './store';
import { whoIs } from './who-is';

const NEWEST = 3;
/** Enough of a digest to tell one installation's templates from those it had before. */
const DIGEST = 8;
const FRONTS = NOUNS.flatMap(({ contract: { name }, front }) => (front ? [{ name, front }] : []));
const DOORS = FRONTS.flatMap(({ front }) => [...(front.doors ?? [])]);
const NODE_DOORS = FRONTS.flatMap(({ front }) => [...(front.nodeDoors ?? [])]);
const NOTHING = { matters: [], notices: [], unread: 0 };
const NO_PAGE = { frontPage: null, posts: [], own: [], ways: [], cards: [] };

/** Where she lives or works as of now; nowhere for a visitor. */
function ownOf(person: PersonDocument | null, now: Instant): Own {
  if (!person) return { compounds: [], nodes: [] };
  const terms = [...person.homes, ...person.posts].filter((one) => inForce(one, now));
  const named = terms.flatMap((one) => (one.compoundId === null ? [] : [one.compoundId]));
  const nodes = atNodes(postsHeld(person, now)).map((one) => one.node);
  return { compounds: [...new Set(named)], nodes: [...new Set(nodes)] };
}

const nameOf = ({ _id, name }: { _id: CompoundId; name: string }) => ({ compoundId: _id, name });

/** What the nouns read for the page, each under its own name. */
const lookUpsOf = (reader: Reader): LookUps =>
  Object.fromEntries(
    FRONTS.flatMap(({ name, front }) =>
      Object.entries((front.reads?.(reader) ?? {}) as Record<string, LookUp>).map(
        ([key, one]) => [`${name}_${key}`, one] as const,
      ),
    ),
  );

const cardsOf = (found: Record<string, unknown>, reader: Reader) =>
  FRONTS.flatMap(({ name, front }) => {
    const keys = Object.keys(front.reads?.(reader) ?? {});
    const mine = Object.fromEntries(keys.map((key) => [key, found[`${name}_${key}`]]));
    return front.card?.(mine as never, reader) ?? [];
  });

export const today: HandlersOf<typeof people>['today'] = async ({ input, actor, now }) => {
  const { person } = actor;
  const own = ownOf(person, now);
  const worksAbove = own.nodes.length > 0;
  const tags = person ? tagsOf(person, now) : [];
  const nodeDoors = person ? nodeDoorsFor(NODE_DOORS, postsHeld(person, now)) : [];
  const { templates: ids, ...me } = whoIs(actor, now);
  const digest = digestOf(JSON.stringify(ids)).slice(0, DIGEST);
  const templates = digest === input.templates ? null : { digest, ids };
  const [only] = own.compounds.length === 1 ? own.compounds : [];
  const isAnybodys = own.compounds.length === 0 || worksAbove;
  const remembered =
    input.remembered && (isAnybodys || own.compounds.includes(input.remembered)) ? input.remembered : only;
  const compoundId = input.compoundId ?? remembered ?? null;
  if (compoundId !== null) return pageOf(compoundId);
  if (person && worksAbove) return deskOf(person);
  const listed = await store.namesOf(own.compounds);
  const [first] = listed;
  if (own.compounds.length === 0 && listed.length === 1 && first) return pageOf(first.compoundId);
  return { ...me, templates, ...NO_PAGE, ...NOTHING, compounds: listed, desk: [] };

  async function deskOf(whose: PersonDocument) {
    const found = await readDesk(whose, own, tags);
    const unread = unreadAmong(whose, found.unread);
    return {
      ...{ ...me, templates, ...NO_PAGE, matters: found.matters, compounds: found.compounds.map(nameOf) },
      ...{ notices: unread.slice(0, NEWEST), unread: unread.length, desk: nodeDoors },
    };
  }

  async function pageOf(id: CompoundId) {
    const homes = person ? homesIn(person, id, now) : [];
    const about = { compoundId: id, personId: person?.personId ?? null, homes, now };
    const found = await readHomePage(id, own, person, tags, lookUpsOf({ ...about, posts: [] }));
    if (!found) throw refuse('NOT_FOUND');
    const { name, servicePhone, complaintPhone, officePhone, gridPath, matters = [] } = found;
    const posts = person ? postsIn(person, { gridPath }, now) : [];
    const reader: Reader = { ...about, posts: [...new Set(posts)] };
    const showsLarge = input.elder || person?.preferences.elder === true;
    const { compounds = [] } = found;
    const unread = person ? unreadAmong(person, found.unread ?? []) : [];
    const toDo = matters.filter((one) => !one.watched).map((one) => one.kind);
    const doors = doorsFor(DOORS, reader, toDo);
    const page = {
      ...me,
      templates,
      compounds: compounds.length > 1 ? compounds.map(nameOf) : [{ compoundId: id, name }],
      frontPage: { compoundId: id, name, servicePhone, complaintPhone, officePhone },
      posts,
      matters,
      notices: unread.slice(0, NEWEST),
      unread: unread.length,
      ...{ desk: [...doors.desk, ...nodeDoors], own: doors.own },
      ways: waysFor(
        FRONTS.map((one) => one.front),
        reader,
        showsLarge,
      ),
      // what waits says already how it stands
      cards: cardsOf(found, reader).filter(({ button }) => !matters.some((one) => one.link === button?.link)),
    };
    return withLinks(page, (link) => shortLink(link, id));
  }
};
