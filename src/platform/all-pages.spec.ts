import type { CompoundId } from '#domain/kernel/ids';
import { allPages } from './all-pages';

const all = Array.from({ length: 45 }, (_, index) => ({
  compoundId: `c-${String(index).padStart(3, '0')}` as CompoundId,
  name: `小区${index}`,
}));

it('the names of compounds are read to the end, so that the 21st can be chosen', async () => {
  const load = (after: string | null) => {
    const from = Number(after ?? 0);
    const next = from + 20 < all.length ? String(from + 20) : null;
    return Promise.resolve({ items: all.slice(from, from + 20), next });
  };
  await expect(allPages(load, 10)).resolves.toEqual(all);
});

it('they end where a place has no end of compounds', async () => {
  await expect(allPages(() => Promise.resolve({ items: [], next: 'on' }), 10)).resolves.toEqual([]);
});
