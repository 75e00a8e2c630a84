import { withBadge } from '#domain/kernel/badge';
import { homesIn } from '#domain/kernel/home-terms';
import { postName } from '#domain/kernel/posts';
import type { ReceptionDocument } from '#domain/receptions/documents';
import { pageOf } from '#platform/paging';
import type { Handler } from '../handler';
import * as store from '../store';

const headOf = (one: ReceptionDocument) => ({ ...one, receptionId: one._id });

/** A resident sees what concerns her; staff, and who has no home here yet, see all. */
export const list: Handler<'list'> = async ({ input, actor: { person }, posts, now }) => {
  const homes = person ? homesIn(person, input.compoundId, now) : [];
  const hers = posts.length > 0 || homes.length === 0 ? null : homes.map((one) => one.building);
  const found = await store.upcoming(input.compoundId, hers, now, input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  return { items: items.map(headOf), next };
};

export const read: Handler<'read'> = async ({ input, refuse }) => {
  const found = await store.reception(input.compoundId, input.receptionId);
  if (!found) throw refuse('NOT_FOUND');
  const { post } = found.announcedBy;
  return { ...headOf(found), announcedBy: `${postName(post)} ${withBadge(found.announcedBy)}` };
};
