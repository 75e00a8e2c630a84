import type { RefusalOfFeature } from '#domain/kernel/contract';
import type { GeneralRefusal } from '#domain/kernel/refusal';
import { refusalTexts, type Sentence } from '#domain/kernel/texts';
import type { notices } from './contract';

type Code = Exclude<RefusalOfFeature<typeof notices>, GeneralRefusal>;

const REFUSALS: Record<Code, Sentence> = {};

/** The sentence for anything that `notices` refuses: what to do next. */
export const refusalText = refusalTexts<Code>(REFUSALS);
