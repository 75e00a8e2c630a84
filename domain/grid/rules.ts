import { holdsCompounds, typesIn, upwards, type NodeType } from '#domain/kernel/grid';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { ClaimCodeDocument, NodeDocument } from './documents';

/** Nodes above each other, the compound not counted; more than any city has levels. */
export const MOST_LEVELS = 8;
/** So long a claim code can be used. */
export const CODE_MS = 7 * 24 * 3_600_000;

/** Letters and digits that nobody mistakes for each other when a code is read out. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/** A code as it is compared: however it was typed. */
export const codeOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** A code as it is read out: `7KQF-2M9T-XW4H`. */
export const sayCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** Whether she may come in with it; who has come in with it already goes on. */
export function whyCannotClaim(
  code: Pick<ClaimCodeDocument, 'usedBy' | 'expiresAt'> | null,
  personId: PersonId,
  now: Instant,
): 'WRONG_CODE' | 'CODE_USED' | 'CODE_EXPIRED' | null {
  if (!code) return 'WRONG_CODE';
  if (code.usedBy === personId) return null;
  if (code.usedBy !== null) return 'CODE_USED';
  return now < code.expiresAt ? null : 'CODE_EXPIRED';
}

type Above = Pick<NodeDocument, 'type' | 'gridPath'>;

/** Whether a node of the type may be created in this one. */
export function whyCannotCreate(type: NodeType, above: Above): 'NOT_IN_THIS' | 'TOO_DEEP' | null {
  if (!typesIn(above.type).includes(type)) return 'NOT_IN_THIS';
  return upwards(above.gridPath).length < MOST_LEVELS ? null : 'TOO_DEEP';
}

/** So long after something was begun in a place it is not closed: longer than any function runs, so that it is there by then. */
export const SETTLED_MS = 2 * 60_000;

/** Whether a place in which nothing lies is closed now, or may get something yet. */
export const whyCannotClose = (
  { begunAt }: { begunAt?: Instant | null },
  now: Instant,
): 'JUST_BEGUN' | null => (begunAt && now < begunAt + SETTLED_MS ? 'JUST_BEGUN' : null);

export const whyCannotOpen = (above: Above): 'NOT_IN_THIS' | null =>
  holdsCompounds(above.type) ? null : 'NOT_IN_THIS';
