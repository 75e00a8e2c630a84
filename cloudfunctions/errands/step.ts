import { isReplay } from '#domain/kernel/casework';
import type { CompoundId, ErrandId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import { errands, type Viewer } from '#domain/errands/contract';
import type { ErrandDocument } from '#domain/errands/documents';
import type { Doer, ErrandMove } from '#domain/errands/machine';
import { deskPostOf, viewerOf, whyCannot, type Look, type Step } from '#domain/errands/rules';
import type { EntryKind } from '#domain/errands/states';
import { mayVerify, verifierOf } from '#domain/errands/verification';
import { attempt } from '#platform/attempt';
import { checkedText } from '#platform/content-check';
import type { Call } from '#platform/serve';
import * as store from './store';

type Calling = Pick<Call<never>, 'person' | 'compound' | 'now'>;

/** As what the caller sees an errand. Who may not see it is told what who names an unknown one is told. */
export function seenAs<E extends ErrandDocument>(
  errand: E | null,
  { person, compound, now }: Calling,
): { errand: E; viewer: Viewer } {
  const viewer = errand && viewerOf(errand, person, compound, now);
  if (!errand || !viewer) throw refuse('NOT_FOUND');
  return { errand, viewer };
}

type Stepping = Calling &
  Pick<Call<never>, 'actor'> & { input: { compoundId: CompoundId; errandId: ErrandId; rev: number } };

interface Taken<E extends ErrandDocument> {
  step: Exclude<Step, 'claim' | Look>;
  /** What the history calls it, and what it says there: a retry is known by them. */
  kind: EntryKind;
  text?: string | null | ((errand: E) => string | null);
  /** The errand with what else the decision needs, in one call. */
  facts?: () => Promise<E | null>;
  /** Why not, besides where the errand stands. */
  whyNot?: (errand: E, viewer: Viewer) => string | null;
  decide: (errand: E, doer: Doer, viewer: Viewer) => ErrandMove | Promise<ErrandMove>;
}

/**
 * One step of an errand: who sees it as what, whether she may as it stands, what she wrote checked, and the move as one
 * conditional update. Sent again after a lost answer it answers as before, also to a proxy who gave the errand back with
 * it and sees it no more.
 */
export const takeStep = <E extends ErrandDocument = ErrandDocument>(
  call: Stepping,
  { step, kind, text = null, facts, whyNot, decide }: Taken<E>,
): Promise<{ rev: number }> =>
  attempt(async () => {
    const { compoundId, errandId, rev } = call.input;
    const { personId, name } = call.person;
    const done = { rev: rev + 1 };
    const found = await (facts ? facts() : (store.errand(compoundId, errandId) as Promise<E | null>));
    const said = typeof text === 'function' ? found && text(found) : text;
    if (found && isReplay(found, { rev, kind, personId, text: said })) return done;
    const { errand, viewer } = seenAs(found, call);
    insist(viewer === 'family' && isDesks(step) ? 'OWN_FAMILY' : null);
    const { person, compound, now } = call;
    const ofHerWill = {
      verifier: verifierOf(errand),
      mayVerify: mayVerify(errand, viewer, person, compound, now),
    };
    insist(whyCannot(step, { ...errand, viewer, ...ofHerWill }));
    insist(errand.rev === rev ? null : 'CHANGED_MEANWHILE');
    insist(whyNot?.(errand, viewer) ?? null);
    const held = typeof text === 'string' && (await checkedText(call.actor, text, 'text')) === 'held';
    const post =
      viewer === 'desk' ? deskPostOf(call.person, call.compound, errand.building, call.now) : undefined;
    const move = await decide(errand, { personId, name, now: call.now, held, post }, viewer);
    return (await store.move(errand, move, { by: personId, now: call.now })) ? done : null;
  });

/** What is decided for the compound, and so not on the errand of one's own family. */
const isDesks = (step: Taken<ErrandDocument>['step']): boolean =>
  (errands.actions[step].refusals as readonly string[]).includes('OWN_FAMILY');
