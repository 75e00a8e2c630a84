import type { Contact } from '#domain/kernel/contacts';
import type { CompoundNode, GridPath, NodeId, NodeType } from '#domain/kernel/grid';
import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';

/** Collection `nodes`: a part of the grid above compounds. Closed ones (`until`) stay, and are nobody's any more. */
export interface NodeDocument {
  _id: NodeId;
  type: NodeType;
  name: string;
  gridPath: GridPath;
  /** The path of the node that it lies in; `''` at the top. */
  parent: GridPath | '';
  contacts: Contact[];
  /** How often something was begun right in it, be it created or given: whoever closes it names what she has seen. */
  begun: number;
  /** When that was last. */
  begunAt: Instant | null;
  since: Instant;
  until: Instant | null;
  rev: number;
  /** What was sent when it was created, by its digest. */
  inputDigest?: string;
}

/** Who looks after a compound: a company, its own residents (自管会), the community for them, or nobody yet. */
export const COMPOUND_TYPES = ['company', 'selfManaged', 'community', 'none'] as const;
export type CompoundType = (typeof COMPOUND_TYPES)[number];

/** Collection `compounds`: the tenant, its place in the grid and what everybody may know of it. */
export interface CompoundDocument extends CompoundNode {
  _id: CompoundId;
  name: string;
  /** The path of the node that it lies in. */
  parent: GridPath;
  type: CompoundType;
  listed: boolean;
  /** Its telephone numbers, which everybody may know. */
  phones?: string[];
  /** How often a post or homes were begun in it, and when last; absent: never. */
  begun?: number;
  begunAt?: Instant;
  /** Closed since: no tenant any more. Absent or null: open. */
  until?: Instant | null;
  rev: number;
  inputDigest?: string;
}

/** Collection `front_pages`: a compound as everybody may see it, under its own id. */
export interface FrontPageDocument extends CompoundNode {
  _id: CompoundId;
  name: string;
  servicePhone: string;
  complaintPhone: string;
  officePhone: string;
}

/** Collection `claim_codes`: a code by its keyed hash, with which the first officer of a subdistrict comes in, once. */
export interface ClaimCodeDocument {
  _id: string;
  /** Of the subdistrict that she becomes an officer of. */
  name: string;
  nodeId: NodeId;
  madeAt: Instant;
  expiresAt: Instant;
  usedBy: PersonId | null;
}
