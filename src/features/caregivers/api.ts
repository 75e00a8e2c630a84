import { caregivers } from '#domain/caregivers/contract';
import { refusalText } from '#domain/caregivers/texts';
import { homes } from '#domain/homes/contract';
import { refusalText as homeRefusal } from '#domain/homes/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, perform } = nounApi(caregivers, refusalText);
/** Homes and who lives there, for staff. */
export const ofHomes = nounApi(homes, homeRefusal);

export type Asker = OutputOf<typeof homes.actions.readAskers>['people'][number];
