import { itemOf } from '#domain/errands/catalogue';

/** Where an item has left the catalogue since it was asked for. */
const USUAL_DAYS = 10;

/** How many working days an errand is promised in. */
export const workingDaysOf = (itemCode: string): number => itemOf(itemCode)?.workingDays ?? USUAL_DAYS;
