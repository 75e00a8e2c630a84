import type { About } from './audiences';
import type { ErrandDocument, ErrandEntry } from './documents';
import { isSaid } from './machine-parts';
import type { ErrandState } from './states';

export const isAtWork = ({ state }: ErrandDocument): boolean => state === 'underway' || state === 'paused';

/** Only while it stands so: what is told late may be over. */
export const whileIn =
  (...states: readonly ErrandState[]) =>
  ({ document }: About): boolean =>
    states.includes(document.state);

/** Nobody is reminded of what has been done meanwhile. */
export const isReminded = ({ event, document: { open, clock } }: About): boolean =>
  open && clock?.remindedAt === event.at;

/** It is late still, with whoever has it now. */
export const isStillLate = ({ document }: About): boolean =>
  document.open &&
  document.state !== 'finished' &&
  ((document.clock?.lateAt ?? null) !== null || isSaid('late', document));

/** Whoever took it has it still. */
export const isStillTaken = ({ document: { proxy, state } }: About): boolean =>
  proxy !== null && state !== 'offered';

/** A word is told to those whom it is for. */
export const whenNoted =
  (isFor: (word: ErrandEntry, errand: ErrandDocument) => boolean) =>
  ({ event, document }: About): boolean => {
    const word = document.timeline.find((one) => one.at === event.at && one.kind === 'noted');
    return word !== undefined && isFor(word, document);
  };
