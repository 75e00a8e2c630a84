import { disclosures } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, useDo, ask, perform } = nounApi(disclosures, refusalText);

type Actions = typeof disclosures.actions;
/** A version as its readers see it, with their own homes. */
export type SheetPage = OutputOf<Actions['readSheet']>;
export type Disclosure = NonNullable<SheetPage['disclosure']>;
