import { doorsFor, type LookUp, type Reader } from '#domain/kernel/front-page';
import { homesIn } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import { postsIn } from '#domain/kernel/post-terms';
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
import { readHomePage, type LookUps } from './home-page';
import * as store from './store';
import { whoIs } from './who-is';

const NEWEST = 3;
/** Enough of a digest to tell one installation's templates from those it had before. */
const DIGEST = 8;
const FRONTS = NOUNS.flatMap(({ contract: { name }, front }) => (front ? [{ name, front }] : []));
const DOORS = FRONTS.flatMap(({ front }) => [...(front.doors ?? [])]);
const NOTHING = { frontPage: null, posts: [], matters: [], notices: [], unread: 0 };

/** The compounds where she lives or works as of now; none for a visitor. */
const ownCompounds = (person: PersonDocument | null, now: Instant): CompoundId[] => {
  const terms = person ? [...person.homes, ...person.posts] : [];
  return [...new Set(terms.filter((one) => inForce(one, now)).map((one) => one.compoundId))];
};

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
  const own = ownCompounds(person, now);
  const { templates: ids, ...me } = whoIs(actor, now);
  const digest = digestOf(JSON.stringify(ids)).slice(0, DIGEST);
  const templates = digest === input.templates ? null : { digest, ids };
  const remembered = input.remembered && (own.length === 0 || own.includes(input.remembered));
  const compoundId =
    input.compoundId ?? (remembered ? input.remembered : own.length === 1 ? (own[0] ?? null) : null);
  if (compoundId === null) {
    const listed = await store.namesOf(own);
    const [only] = listed;
    if (own.length > 0 || listed.length !== 1 || !only)
      return { ...me, templates, ...NOTHING, compounds: listed, desk: [], own: [], large: [], cards: [] };
    return pageOf(only.compoundId);
  }
  return pageOf(compoundId);

  async function pageOf(id: CompoundId) {
    const homes = person ? homesIn(person, id, now) : [];
    const about = { compoundId: id, personId: person?.personId ?? null, homes, now };
    const tags = person ? tagsOf(person, now) : [];
    const found = await readHomePage(id, own, person, tags, lookUpsOf({ ...about, posts: [] }));
    if (!found) throw refuse('NOT_FOUND');
    const { name, servicePhone, complaintPhone, officePhone, gridPath, matters = [] } = found;
    const posts = person ? postsIn(person, { compoundId: id, gridPath }, now) : [];
    const reader: Reader = { ...about, posts: [...new Set(posts)] };
    const showsLarge = input.elder || person?.preferences.elder === true;
    const { compounds = [] } = found;
    const unread = person ? unreadAmong(person, found.unread ?? []) : [];
    const page = {
      ...me,
      templates,
      compounds:
        own.length > 1
          ? compounds.map((one) => ({ compoundId: one._id, name: one.name }))
          : [{ compoundId: id, name }],
      frontPage: { compoundId: id, name, servicePhone, complaintPhone, officePhone },
      posts,
      matters,
      notices: unread.slice(0, NEWEST),
      unread: unread.length,
      ...doorsFor(DOORS, reader),
      large: FRONTS.flatMap(({ front: { large } }) =>
        large && showsLarge ? [{ icon: large.icon, title: large.title, link: large.link(id) }] : [],
      ),
      cards: cardsOf(found, reader),
    };
    return withLinks(page, (link) => shortLink(link, id));
  }
};
