import { disclosures } from '#domain/disclosures/contract';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';

type Actions = typeof disclosures.actions;

/** A version as its readers see it, with their own homes. */
export type SheetPage = OutputOf<Actions['readSheet']>;
export type Disclosure = NonNullable<SheetPage['disclosure']>;
export type VersionHead = OutputOf<Actions['listVersions']>['versions'][number];
export type Question = OutputOf<Actions['readQuestion']>;
export type QuestionHead = OutputOf<Actions['listQuestions']>['items'][number];
export type Reason = Question['reason'];
export type Conclusion = InputOf<Actions['answer']>['conclusion'];

/** Without `version` the one in force; with `code` of its lines that one alone. */
export const readSheet = (compoundId: CompoundId, version?: number, code?: string) =>
  call(disclosures, 'readSheet', { compoundId, version, code });

export const listVersions = (compoundId: CompoundId) => call(disclosures, 'listVersions', { compoundId });

export const readChanges = (compoundId: CompoundId, version: number) =>
  call(disclosures, 'readChanges', { compoundId, version });

export const ask = (input: InputOf<Actions['ask']>) => call(disclosures, 'ask', input);

export const listQuestions = (compoundId: CompoundId, open: boolean, after: string | null) =>
  call(disclosures, 'listQuestions', { compoundId, open, after });

export const readQuestion = (compoundId: CompoundId, questionId: string) =>
  call(disclosures, 'readQuestion', { compoundId, questionId });

export const answer = (input: InputOf<Actions['answer']>) => call(disclosures, 'answer', input);

export const respond = (input: InputOf<Actions['respond']>) => call(disclosures, 'respond', input);
