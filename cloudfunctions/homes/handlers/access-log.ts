import { withBadge } from '#domain/kernel/badge';
import { heardThen } from '#domain/kernel/home-terms';
import type { PersonId } from '#domain/kernel/ids';
import { maskName } from '#domain/kernel/masks';
import { homeTag } from '#domain/kernel/tags';
import type { PersonDocument } from '#domain/people/documents';
import { accessesBy, accessesFor, type SeenAccess } from '#platform/access-log';
import { cursorAt, pageOf } from '#platform/paging';
import type { Handler } from '../handler';

const PAGE = 20;
/** The newest homes of a person; tags travel in one indexed query. */
const MOST_HOMES = 29;

/**
 * What concerns the reader herself, and what concerned a home while she was bound to it: of what was looked at there
 * before or afterwards she learns nothing, and a caregiver only where she hears of the home.
 */
export const accessLog: Handler<'accessLog'> = async ({ input, person }) => {
  const mine = `person:${person.personId}`;
  const terms = [...person.homes].sort((a, b) => b.since - a.since);
  const tags = [mine, ...[...new Set(terms.map((one) => homeTag(one.homeId)))].slice(0, MOST_HOMES)];
  const { items, next } = cut(await accessesFor(tags, input.before, PAGE + 1));
  return {
    items: items.filter((one) => concernsHer(one, mine, person)).map((one) => seen(one, person.personId)),
    next,
  };
};

/** What somebody of the staff did in this compound; whose it was stands in the entry as far as its sentence says it. */
export const readLooks: Handler<'readLooks'> = async ({ input, person }) => {
  const { items, next } = cut(await accessesBy(input.compoundId, input.personId, input.before, PAGE + 1));
  return { items: items.map((one) => seen(one, person.personId)), next };
};

const cut = (found: readonly SeenAccess[]) => pageOf(found, PAGE, ({ at, _id }) => cursorAt(at, _id));

const concernsHer = ({ concerns = [], at }: SeenAccess, mine: string, { homes }: PersonDocument): boolean =>
  concerns.includes(mine) ||
  homes.some((one) => concerns.includes(homeTag(one.homeId)) && heardThen(one, at));

/** Staff by name and badge; somebody of the home, who has no post here, masked. */
function seen({ _id, at, what, said, params, by, byPost, looker: name }: SeenAccess, me: PersonId) {
  const post = byPost ?? (params.byPost as typeof byPost) ?? null;
  const hasPost = post !== null || what.startsWith('post');
  return {
    entryId: _id,
    at,
    what,
    said,
    by:
      by === null
        ? null
        : { name: hasPost ? withBadge({ personId: by, name }) : maskName(name), post, isMe: by === me },
  };
}
