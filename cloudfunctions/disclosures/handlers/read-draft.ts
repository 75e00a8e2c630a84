import { withBadge } from '#domain/kernel/badge';
import { headOf } from './read-sheet';
import type { Handler } from '../handler';
import * as store from '../store';

export const readDraft: Handler<'readDraft'> = async ({ input }) => {
  const { current, next, homes } = await store.draftDesk(input.compoundId);
  return {
    draft:
      next && next.state !== 'discarded'
        ? {
            ...next,
            disclosureId: next._id,
            state: next.state,
            leftOut: next.leftOut ?? [],
            author: { ...next.author, name: withBadge(next.author) },
          }
        : null,
    published: current && headOf(current),
    before: current?.sheet.lines ?? null,
    homes,
  };
};
