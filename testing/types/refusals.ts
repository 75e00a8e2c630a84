import * as v from 'valibot';
import { action, feature } from '#domain/kernel/contract';
import { CompoundId, ErrandId, Rev } from '#domain/kernel/ids';
import { refuse, TEXT_REFUSALS } from '#domain/kernel/refusal';
import { passedText } from '#platform/content-check';
import type { HandlersOf } from '#platform/serve';
import { sayStep, takeStep } from '../../cloudfunctions/errands/step';

/** What must not compile. Nothing of it runs: where a line of it does compile, the check of types fails. */
const input = v.object({ compoundId: CompoundId, errandId: ErrandId, rev: Rev });
const output = v.object({ rev: Rev });

export const shelf = feature('shelf', {
  write: action({ who: 'member', input, output, refusals: TEXT_REFUSALS }),
  keep: action({ who: 'member', input, output, refusals: ['SHELF_FULL', 'NOT_IN_THIS_STATE'] }),
  leave: action({ who: 'person', input, output, refusals: [] }),
  look: action({ who: 'anyone', input, output, refusals: ['SHELF_CLOSED'] }),
});

declare const whyCannotKeep: () => 'SHELF_FULL' | 'SHELF_LOCKED' | null;
declare const decide: () => never;

export const handlers: HandlersOf<typeof shelf> = {
  async write(call) {
    await passedText(call, '', 'text');
    // @ts-expect-error: another action lists it
    call.insist('SHELF_FULL');
    // @ts-expect-error: nobody lists it
    throw call.refuse('SHELF_LOST');
  },

  async keep(call) {
    // @ts-expect-error: a rule of which its contract lists one answer only
    call.insist(whyCannotKeep());
    // @ts-expect-error: a helper that says no with what its contract does not list
    await passedText(call, '', 'text');
    // @ts-expect-error: words that are checked, in an action that lists no answer of the check
    await sayStep(call, { step: 'resume', kind: 'resumed', text: '', decide });
    // @ts-expect-error: words that are not checked
    await takeStep(call, { step: 'resume', kind: 'resumed', text: '', decide });
    // @ts-expect-error: a step that can be refused as one's own family's
    await takeStep(call, { step: 'accept', kind: 'accepted', decide });
    return takeStep(call, { step: 'resume', kind: 'resumed', decide });
  },

  async leave({ person, refuse: no, ...call }) {
    // @ts-expect-error: whoever is signed in need not belong to the compound
    const { compound } = call;
    throw compound && person ? no('NOT_FOUND') : no('CHANGED_MEANWHILE');
  },

  async look(call) {
    // @ts-expect-error: a visitor has no person
    if (call.person) throw call.refuse('SHELF_CLOSED');
    // @ts-expect-error: without a call there are the general ones alone
    throw refuse('SHELF_CLOSED');
  },
};
