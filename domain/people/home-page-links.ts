import type { OutputOf } from '#domain/kernel/contract';
import type { people } from './contract';

type HomePage = OutputOf<typeof people.actions.today>;

/** A home page with all of its links made over: short on the way, whole on the phone. */
export const withLinks = (page: HomePage, over: (link: string) => string): HomePage => {
  const linked = <T extends { link: string }>(one: T): T => ({ ...one, link: over(one.link) });
  const { matters, notices, desk, own, ways, cards } = page;
  return {
    ...page,
    matters: matters.map(linked),
    notices: notices.map(linked),
    desk: desk.map(linked),
    own: own.map(linked),
    ways: ways.map(linked),
    cards: cards.map((one) => ({ ...one, button: one.button && linked(one.button) })),
  };
};
