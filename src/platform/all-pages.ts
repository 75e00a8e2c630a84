interface Page<T> {
  items: readonly T[];
  next: string | null;
}

/** All that a list has, page by page; `most` pages are read, and what lies behind them is not. */
export async function allPages<T>(
  load: (after: string | null) => Promise<Page<T>>,
  most: number,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < most; page += 1) {
    const { items, next }: Page<T> = await load(after);
    all.push(...items);
    if (next === null) break;
    after = next;
  }
  return all;
}
