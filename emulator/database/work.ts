/**
 * What a request cost, as MongoDB's `executionStats` count it. `examined` (`totalDocsExamined`): every document that was
 * fetched to be matched, those of `$lookup` stages included, whether it matched or not; a look-up that asks the same for
 * several documents fetches the same for each, but for a constant one, which is answered once. The local store fetches the
 * document of each index entry that it visits, so an entry that an index alone could have rejected counts as well: never
 * fewer than MongoDB, a few more at most. What an update or a removal looks at counts alike; an insertion looks at nothing.
 */
export interface Work {
  examined: number;
  /** Documents that came out: of a query, a pipeline and its look-ups, or that were counted or meant by a change. */
  returned: number;
  /** Characters of the documents examined: a few large ones cost more than many small ones. */
  characters: number;
}

export const noWork = (): Work => ({ examined: 0, returned: 0, characters: 0 });

/** Adds what one request cost to a sum. */
export function addWork(sum: Work, { examined, returned, characters }: Work): void {
  sum.examined += examined;
  sum.returned += returned;
  sum.characters += characters;
}
