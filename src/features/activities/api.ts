import { activities } from '#domain/activities/contract';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import type { Month } from '#domain/kernel/time';
import { call } from '../../platform/call';

type Actions = typeof activities.actions;

export type MonthPlan = OutputOf<Actions['readPlan']>;
export type Mine = OutputOf<Actions['mine']>;
export type PastActivity = Mine['past'][number];
export type HistoryEntry = OutputOf<Actions['readHistory']>['items'][number];
export type CancelReason = InputOf<Actions['cancel']>['reason'];

export const listUpcoming = (compoundId: CompoundId, after: string | null) =>
  call(activities, 'listUpcoming', { compoundId, after });

export const readActivity = (compoundId: CompoundId, activityId: string) =>
  call(activities, 'read', { compoundId, activityId });

export const signUp = (compoundId: CompoundId, activityId: string) =>
  call(activities, 'signUp', { compoundId, activityId });

export const cancelSignUp = (compoundId: CompoundId, activityId: string) =>
  call(activities, 'cancelSignUp', { compoundId, activityId });

export const readMine = (compoundId: CompoundId) => call(activities, 'mine', { compoundId });

export const readPlan = (compoundId: CompoundId, month: Month) =>
  call(activities, 'readPlan', { compoundId, month });

export const saveTheme = (input: InputOf<Actions['saveTheme']>) => call(activities, 'saveTheme', input);

export const publishTheme = (compoundId: CompoundId, month: Month) =>
  call(activities, 'publishTheme', { compoundId, month });

export const draft = (input: InputOf<Actions['draft']>) => call(activities, 'draft', input);

export const changeDraft = (input: InputOf<Actions['changeDraft']>) => call(activities, 'changeDraft', input);

export const publish = (input: InputOf<Actions['publish']>) => call(activities, 'publish', input);

export const cancel = (input: InputOf<Actions['cancel']>) => call(activities, 'cancel', input);

export const tick = (input: InputOf<Actions['tick']>) => call(activities, 'tick', input);

export const approveHours = (input: InputOf<Actions['approveHours']>) =>
  call(activities, 'approveHours', input);

export const readHistory = (compoundId: CompoundId, activityId: string, after: string | null) =>
  call(activities, 'readHistory', { compoundId, activityId, after });
