import type { Channel } from '#domain/kernel/intake';
import type { PersonId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/posts';
import { codeText } from '#domain/kernel/text';
import type { ErrandDocument } from './documents';
import { submitted, type Doer } from './machine';
import { byClock, entry } from './machine-parts';
import type { Resident } from './request-rules';

/** Who told staff: somebody of the home, or whoever else calls for her. */
export type Caller = { kind: 'bound'; personId: PersonId } | { kind: 'other'; name: string; phone: string };

/** In whose name it is asked for: of who told, where she is bound to the home, else of the person it is for. */
export const askerOf = (caller: Caller, forPersonId: PersonId): PersonId =>
  caller.kind === 'bound' ? caller.personId : forPersonId;

/** Whether nobody of those who follow it can answer on a telephone: the desk does in their place, from the start. */
export const nobodyAnswers = (familyIds: readonly PersonId[], people: readonly Resident[]): boolean =>
  !people.some((one) => familyIds.includes(one.personId) && one.noPhone !== true);

/** An open errand of a home, as far as another one is compared with it. */
export type OpenAtHome = Pick<ErrandDocument, '_id' | 'number' | 'itemCode' | 'wish'> & {
  beneficiary: Pick<ErrandDocument['beneficiary'], 'personId'>;
};

/** The one that says the same already, whoever of the home asked for it. */
export function sameOfHome(
  open: readonly OpenAtHome[],
  { itemCode, what, forPersonId }: { itemCode: string; what: string; forPersonId: PersonId },
): OpenAtHome | null {
  const said = codeText(what);
  const isSame = (one: OpenAtHome) =>
    one.itemCode === itemCode && one.beneficiary.personId === forPersonId && codeText(one.wish.what) === said;
  return open.find(isSame) ?? null;
}

interface TakenDown {
  channel: Channel;
  post: Post;
  callerName: string;
  /** Nobody of the family can answer. */
  familyLeft: boolean;
}

/** It begins as what the family asks for itself does; the history says who wrote it down, and for whom. */
export function takenDown(
  doer: Doer,
  { channel, post, callerName, familyLeft }: TakenDown,
  asked: Parameters<typeof submitted>[1],
): ReturnType<typeof submitted> {
  const begun = submitted(doer, asked);
  const [requested, ...toVerify] = begun.timeline;
  const { now } = doer;
  const written = entry(
    { ...doer, post },
    { kind: 'takenDown', side: 'desk', text: callerName, until: requested?.until },
  );
  return {
    ...begun,
    timeline: [{ ...written, channel }, ...toVerify, ...(familyLeft ? [byClock('familyLeft', now)] : [])],
  };
}
