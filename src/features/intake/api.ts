import { disclosures } from '#domain/disclosures/contract';
import { errands } from '#domain/errands/contract';
import { homes } from '#domain/homes/contract';
import type { OutputOf } from '#domain/kernel/contract';
import { nounApi } from '../../platform/noun-api';
import { homeRefusal, intakeRefusal } from './refusals';

export const ofHomes = nounApi(homes, homeRefusal);
export const ofErrands = nounApi(errands, intakeRefusal('errand'));
export const ofFees = nounApi(disclosures, intakeRefusal('question'));

export type Askers = OutputOf<typeof homes.actions.readAskers>;
export type Sheet = NonNullable<OutputOf<typeof disclosures.actions.readSheet>['disclosure']>;
