import { caregivers } from '#domain/caregivers/contract';
import { refusalText as careRefusal } from '#domain/caregivers/texts';
import { homes } from '#domain/homes/contract';
import { refusalText } from '#domain/homes/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, perform } = nounApi(homes, refusalText);
/** Those who look after somebody of the home: what its people do about them. */
export const ofCaregivers = nounApi(caregivers, careRefusal);

type Actions = typeof homes.actions;
export type RosterCheck = OutputOf<Actions['checkRoster']>;
export type ImportProgress = NonNullable<OutputOf<Actions['importProgress']>['progress']>;
export type HomeFile = OutputOf<Actions['read']>;
export type HomePeople = OutputOf<Actions['readPeople']>;
export type MadeBy = NonNullable<HomeFile['residents'][number]['madeBy']>;
