import type { Door, Way } from '#domain/kernel/front-page';
import { open } from '../../platform/routes';
import { iconNamed } from '../../ui/icon';
import { TileGrid } from '../../ui/tile';

/** Ways in as a grid of drawings with words; nothing where there are none. */
export function Ways({ title, ways }: { title?: string; ways: readonly (Way | Door)[] }) {
  if (ways.length === 0) return null;
  const tiles = ways.map((one) => ({
    key: one.link,
    icon: iconNamed(one.icon),
    word: one.title,
    count: 'count' in one ? one.count : undefined,
    onTap: () => open(one.link),
  }));
  return <TileGrid title={title} tiles={tiles} />;
}
