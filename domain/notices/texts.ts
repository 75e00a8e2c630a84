import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { notices } from './contract';

const REFUSALS: RefusalTexts<typeof notices> = {};

/** The sentence for anything that `notices` refuses: what to do next. */
export const refusalText = refusalTexts<typeof notices>(REFUSALS);
