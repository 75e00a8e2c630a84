import type { PersonId, PictureId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { errands } from '#domain/errands/contract';
import type { ErrandDocument } from '#domain/errands/documents';
import type { ParsedInputOf } from '#domain/kernel/contract';
import { command } from '#platform/collection';
import { pictureStateNow } from '#platform/pictures';

type What = ParsedInputOf<(typeof errands)['actions']['reviewHeld']>['what'];

/** Something that WeChat's check was in doubt about: whose it is, and the same paths of the document before and after. */
interface Doubt {
  by: PersonId | null;
  state: 'waiting' | 'passed' | 'refused' | 'checking';
  filter: object;
  passed: object;
  refused: object;
}

/** The doubt that is named; null where the errand has no such thing. */
export function doubtAbout(errand: ErrandDocument, what: What, now: Instant): Doubt | null {
  switch (what.kind) {
    case 'entry':
      return ofEntry(errand, what.index);
    case 'wish':
      return ofWish(errand, what.field);
    case 'picture':
      return ofPicture(errand, what.pictureId, now);
  }
}

/** A refused text stays held, for good: nobody but its writer and the desk ever sees it, and nobody is asked again. */
function ofEntry({ timeline }: ErrandDocument, index: number): Doubt | null {
  const one = timeline[index];
  if (!one) return null;
  const at = `timeline.${index}`;
  return {
    by: one.by,
    state: one.refused ? 'refused' : one.held ? 'waiting' : 'passed',
    filter: { [`${at}.held`]: true, [`${at}.refused`]: command().neq(true) },
    passed: { [`${at}.held`]: false },
    refused: { [`${at}.refused`]: true },
  };
}

function ofWish({ wish, requestedBy }: ErrandDocument, field: ErrandDocument['wish']['held'][number]): Doubt {
  const { held, refused = [] } = wish;
  return {
    by: requestedBy.personId,
    state: refused.includes(field) ? 'refused' : held.includes(field) ? 'waiting' : 'passed',
    filter: { 'wish.held': field, 'wish.refused': command().neq(field) },
    passed: { 'wish.held': command().pull(field) },
    refused: { 'wish.refused': command().push([field]) },
  };
}

function ofPicture({ pictures }: ErrandDocument, pictureId: PictureId, now: Instant): Doubt | null {
  const index = pictures.findIndex((one) => one.pictureId === pictureId);
  const one = pictures[index];
  if (!one) return null;
  const at = `pictures.${index}.state`;
  const state = pictureStateNow(one, one.at, now);
  return {
    by: one.by,
    state: state === 'held' ? 'waiting' : state,
    filter: { [at]: one.state },
    passed: { [at]: 'passed' },
    refused: { [at]: 'refused' },
  };
}
