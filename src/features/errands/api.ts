import { errands } from '#domain/errands/contract';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';

type Actions = typeof errands.actions;

export type Form = OutputOf<Actions['readForm']>;
export type Errand = OutputOf<Actions['read']>;
export type ErrandHead = OutputOf<Actions['list']>['items'][number];
export type Scope = InputOf<Actions['list']>['scope'];
export type SuggestedProxy = OutputOf<Actions['suggestProxies']>['proxies'][number];
export type Requested = OutputOf<Actions['request']>;
export type Contact = OutputOf<Actions['revealContact']>;

export const readForm = (compoundId: CompoundId) => call(errands, 'readForm', { compoundId });

export const request = (input: InputOf<Actions['request']>) => call(errands, 'request', input);

export const listErrands = (compoundId: CompoundId, scope: Scope, open: boolean, after: string | null) =>
  call(errands, 'list', { compoundId, scope, open, after });

export const readErrand = (compoundId: CompoundId, errandId: string) =>
  call(errands, 'read', { compoundId, errandId });

export const suggestProxies = (compoundId: CompoundId, errandId: string) =>
  call(errands, 'suggestProxies', { compoundId, errandId });

export const revealContact = (input: InputOf<Actions['revealContact']>) =>
  call(errands, 'revealContact', input);

export const revealDoorCode = (compoundId: CompoundId, errandId: string) =>
  call(errands, 'revealDoorCode', { compoundId, errandId });

export const claim = (input: InputOf<Actions['claim']>) => call(errands, 'claim', input);

export const accept = (input: InputOf<Actions['accept']>) => call(errands, 'accept', input);

export const verify = (input: InputOf<Actions['verify']>) => call(errands, 'verify', input);

export const sayAgreed = (input: InputOf<Actions['sayAgreed']>) => call(errands, 'sayAgreed', input);

export const turnDown = (input: InputOf<Actions['turnDown']>) => call(errands, 'turnDown', input);

export const assign = (input: InputOf<Actions['assign']>) => call(errands, 'assign', input);

export const openForClaim = (input: InputOf<Actions['openForClaim']>) => call(errands, 'openForClaim', input);

export const recall = (input: InputOf<Actions['recall']>) => call(errands, 'recall', input);

export const take = (input: InputOf<Actions['take']>) => call(errands, 'take', input);

export const decline = (input: InputOf<Actions['decline']>) => call(errands, 'decline', input);

export const note = (input: InputOf<Actions['note']>) => call(errands, 'note', input);

export const pause = (input: InputOf<Actions['pause']>) => call(errands, 'pause', input);

export const resume = (input: InputOf<Actions['resume']>) => call(errands, 'resume', input);

export const finish = (input: InputOf<Actions['finish']>) => call(errands, 'finish', input);

export const confirm = (input: InputOf<Actions['confirm']>) => call(errands, 'confirm', input);

export const withdraw = (input: InputOf<Actions['withdraw']>) => call(errands, 'withdraw', input);

export const reviewHeld = (input: InputOf<Actions['reviewHeld']>) => call(errands, 'reviewHeld', input);
