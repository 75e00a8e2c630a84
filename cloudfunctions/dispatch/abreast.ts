/** So many documents are seen to at the same time: most of it is waiting for the database. */
export const ABREAST = 10;

/** Does something for each of many, so many at a time. Whoever does it sees to its failures: one that throws ends all. */
export async function abreast<T>(
  all: readonly T[],
  most: number,
  each: (one: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const one of left) await each(one);
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, worker));
}
