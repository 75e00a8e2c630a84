import { errands } from '#domain/errands/contract';
import { refusalText } from '#domain/errands/texts';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, perform } = nounApi(errands, refusalText);

type Actions = typeof errands.actions;
export type Form = OutputOf<Actions['readForm']>;
export type Requested = OutputOf<Actions['request']>;
export type Consent = InputOf<Actions['request']>['consent'];
export type Errand = OutputOf<Actions['read']>;
export type ErrandHead = OutputOf<Actions['list']>['items'][number];
export type Scope = InputOf<Actions['list']>['scope'];
