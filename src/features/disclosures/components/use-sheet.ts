import { useState } from 'react';
import { refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { answerBy, answerOf } from '../../../platform/answers';
import { useQuery, type Query } from '../../../platform/use-query';
import { ask, type SheetPage } from '../api';

/** A version as a link names it; a link without one, or with nonsense, means the version in force. */
export const versionParam = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

const keyOf = (compoundId: CompoundId, version: number | undefined): string =>
  `disclosures.sheet:${compoundId}:${version ?? ''}`;

/** A published version, loaded. */
export const useSheet = (compoundId: CompoundId, version: number | undefined): Query<SheetPage> =>
  useQuery(keyOf(compoundId, version), () => ask('readSheet', { compoundId, version }), refusalText);

/** The sheet that has just been read and holds this version. */
function sheetRead(compoundId: CompoundId, version: number | undefined): string | undefined {
  const holds = (key: string) => {
    const known = answerOf(key) as { of: SheetPage } | undefined;
    return known && (version === undefined || known.of.disclosure?.version === version);
  };
  return [keyOf(compoundId, version), keyOf(compoundId, undefined)].find(holds);
}

/** One line of a version; who comes from its sheet has it already. */
export function useLine(compoundId: CompoundId, version: number | undefined, code: string): Query<SheetPage> {
  const key = `disclosures.line:${compoundId}:${version ?? ''}:${code}`;
  useState(() => {
    const sheet = sheetRead(compoundId, version);
    if (sheet) answerBy(key, sheet);
  });
  return useQuery(key, () => ask('readSheet', { compoundId, version, code }), refusalText);
}
