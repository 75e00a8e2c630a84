/** So many documents are seen to at the same time: most of it is waiting for the database. */
const ABREAST = 10;

/** Does something for each of many, ten at a time. Whoever does it sees to its failures: one that throws ends all. */
export async function abreast<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const one of left) await each(one);
  };
  await Promise.all(Array.from({ length: Math.min(ABREAST, all.length) }, worker));
}
