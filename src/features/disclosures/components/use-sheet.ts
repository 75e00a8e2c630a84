import { refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useQuery, type Query } from '../../../platform/use-query';
import { readSheet, type SheetPage } from '../api';

/** A version as a link names it; a link without one, or with nonsense, means the version in force. */
export const versionParam = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

/** A published version, loaded. */
export const useSheet = (compoundId: CompoundId, version: number | undefined): Query<SheetPage> =>
  useQuery(`sheet:${compoundId}:${version ?? ''}`, () => readSheet(compoundId, version), refusalText);
