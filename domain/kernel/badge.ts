const PRIME = 0x01000193;

/**
 * The number on a badge (工号): four digits that follow from the person's id and so stay with her, to tell her from a
 * colleague of the same name. A hash (FNV-1a) and not a part of the id, which nobody else gets to see.
 */
export function badgeOf(personId: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < personId.length; at += 1) hash = Math.imul(hash ^ personId.charCodeAt(at), PRIME);
  // the last characters reach the low digits too
  hash = Math.imul(hash ^ (hash >>> 15), PRIME);
  return String((hash >>> 0) % 10_000).padStart(4, '0');
}

export const badgeText = (badge: string): string => `（工号 ${badge}）`;

/** Staff as they are shown to whoever may know the name: never by a name alone, which anybody can bear. */
export const withBadge = ({ personId, name }: { personId: string; name: string }): string =>
  `${name}${badgeText(badgeOf(personId))}`;
