/**
 * The key of one intention: sent again with a repetition, so that the server does it once. Need not be secret, and the
 * mini-program has no `crypto`.
 */
export function newClientKey(): string {
  const letters = Array.from({ length: 20 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
  return `${Date.now().toString(36)}-${letters}`;
}
