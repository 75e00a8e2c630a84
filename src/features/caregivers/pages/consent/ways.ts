import { CONSENT_TEXT } from '#domain/caregivers/words';
import type { ConsentWay } from '#domain/kernel/home-terms';
import { optionsOf } from '../../../../ui/choice';

export type Way = Exclude<ConsentWay, 'card'>;

/** How it can be found out: a guardian's by her document, else by asking her or by what she wrote. */
export const waysFor = (kin: string | null, pictures: readonly unknown[]) =>
  kin === 'guardian'
    ? optionsOf<Way>(['document'], CONSENT_TEXT)
    : optionsOf<Way>(['call', 'visit', ...(pictures.length > 0 ? (['paper'] as const) : [])], CONSENT_TEXT);
