import { isReplay } from '#domain/kernel/casework';
import type { CompoundId, ErrandId } from '#domain/kernel/ids';
import { refuse, type Refusing } from '#domain/kernel/refusal';
import type { Viewer } from '#domain/errands/contract';
import type { ErrandDocument } from '#domain/errands/documents';
import type { Doer, ErrandMove } from '#domain/errands/machine';
import { viewerOf, whyCannot, type Look, type Step, type StepRefusal } from '#domain/errands/rules';
import { deskPostOf } from '#domain/errands/doers';
import type { EntryKind } from '#domain/errands/states';
import { mayVerify, verifierOf } from '#domain/errands/verification';
import { attempt } from '#platform/attempt';
import { checkedText, type Writing } from '#platform/content-check';
import type { MemberCall } from '#platform/serve';
import * as store from './store';

type Calling = Pick<MemberCall, 'person' | 'compound' | 'now'>;

/** As what the caller sees an errand. Who may not see it is told what who names an unknown one is told. */
export function seenAs<E extends ErrandDocument>(
  errand: E | null,
  { person, compound, now }: Calling,
): { errand: E; viewer: Viewer } {
  const viewer = errand && viewerOf(errand, person, compound, now);
  if (!errand || !viewer) throw refuse('NOT_FOUND');
  return { errand, viewer };
}

type Taking = Exclude<Step, 'claim' | Look>;
type Stepping<S extends Taking> = MemberCall &
  Refusing<StepRefusal<S>> & { input: { compoundId: CompoundId; errandId: ErrandId; rev: number } };

interface Taken<S extends Taking, E extends ErrandDocument> {
  step: S;
  /** What the history calls it, and what it says there: a retry is known by them. Words of hers are for `sayStep`. */
  kind: EntryKind;
  text?: (errand: E) => string | null;
  /** The errand with what else the decision needs, in one call. */
  facts?: () => Promise<E | null>;
  /** Says no for what else is against it than where the errand stands. */
  besides?: (errand: E, viewer: Viewer) => void;
  /** Whether what she wrote is in doubt. */
  isHeld?: () => Promise<boolean>;
  decide: (errand: E, doer: Doer, viewer: Viewer) => ErrandMove | Promise<ErrandMove>;
}

/**
 * One step of an errand: who sees it as what, whether she may as it stands, what she wrote checked, and the move as one
 * conditional update. Sent again after a lost answer it answers as before, also to a proxy who gave the errand back with
 * it and sees it no more.
 */
export const takeStep = <S extends Taking, E extends ErrandDocument = ErrandDocument>(
  call: Stepping<S>,
  { step, kind, text, facts, besides, isHeld, decide }: Taken<S, E>,
): Promise<{ rev: number }> =>
  attempt(async () => {
    const { compoundId, errandId, rev } = call.input;
    const { personId, name } = call.person;
    const done = { rev: rev + 1 };
    const found = await (facts ? facts() : (store.errand(compoundId, errandId) as Promise<E | null>));
    if (found && isReplay(found, { rev, kind, personId, text: text?.(found) ?? null })) return done;
    const { errand, viewer } = seenAs(found, call);
    const { person, compound, now } = call;
    const ofHerWill = {
      verifier: verifierOf(errand),
      mayVerify: mayVerify(errand, viewer, person, compound, now),
    };
    call.insist(whyCannot(step, { ...errand, viewer, ...ofHerWill }));
    call.insist(errand.rev === rev ? null : 'CHANGED_MEANWHILE');
    besides?.(errand, viewer);
    const held = (await isHeld?.()) ?? false;
    const post =
      viewer === 'desk' ? deskPostOf(call.person, call.compound, errand.building, call.now) : undefined;
    const move = await decide(errand, { personId, name, now: call.now, held, post }, viewer);
    return (await store.move(errand, move, { by: personId, now: call.now })) ? done : null;
  });

/** The same with words of hers, which WeChat checks. */
export const sayStep = <S extends Taking>(
  call: Stepping<S> & Writing,
  { text, ...taken }: Omit<Taken<S, ErrandDocument>, 'facts' | 'isHeld' | 'text'> & { text: string | null },
): Promise<{ rev: number }> =>
  takeStep(call, {
    ...taken,
    text: () => text,
    isHeld: async () => text !== null && (await checkedText(call, text, 'text')) === 'held',
  });
