import * as v from 'valibot';
import { Contacts, PublishedPhone } from '#domain/kernel/contacts';
import { action, Cursor, feature } from '#domain/kernel/contract';
import { sentence } from '#domain/kernel/fields';
import { NODE_TYPES, NodeId } from '#domain/kernel/grid';
import { ClientKey, CompoundId, Rev } from '#domain/kernel/ids';
import { Post } from '#domain/kernel/posts';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { COMPOUND_TYPES } from './documents';

export const MOST_LETTERS = { name: 30 } as const;

const name = sentence(MOST_LETTERS.name);
const type = v.picklist(COMPOUND_TYPES);
/** The telephones that a compound's people are shown. */
const phones = {
  servicePhone: PublishedPhone,
  complaintPhone: PublishedPhone,
  officePhone: PublishedPhone,
};

/** What an officer writes of a node, and of a compound. */
export const NodeWritten = v.object({ name, contacts: Contacts });
export const CompoundWritten = v.object({ name, type, ...phones });

/** What lies right in a node. */
export const Inside = v.variant('kind', [
  v.object({ kind: v.literal('node'), nodeId: NodeId, type: v.picklist(NODE_TYPES), name: v.string() }),
  v.object({ kind: v.literal('compound'), compoundId: CompoundId, type, name: v.string() }),
]);
export type Inside = v.InferOutput<typeof Inside>;

/** Somebody who holds a post right at a node. */
export const Holder = v.object({
  post: Post,
  name: v.string(),
  badge: v.string(),
  signedIn: v.boolean(),
});
export type Holder = v.InferOutput<typeof Holder>;

const place = { nodeId: NodeId };

export const grid = feature('grid', {
  /**
   * A code with which the first officer of a subdistrict comes in, for seven days and once; of a subdistrict of that name
   * that is there already, one more officer. Guarded by the installation's set-up key.
   */
  makeClaimCode: action({
    who: 'anyone',
    limit: 'setupKey',
    countedByHandler: true,
    input: v.object({ setupKey: v.pipe(v.string(), v.minLength(16), v.maxLength(200)), name }),
    output: v.object({ code: v.string(), expiresAt: Instant, isNew: v.boolean() }),
    refusals: ['WRONG_SETUP_KEY'],
  }),

  /** Makes who has the code an officer of its subdistrict. Again by the same person it goes on where it stopped. */
  claim: action({
    who: 'person',
    limit: 'claimNode',
    input: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) }),
    output: v.object({ nodeId: NodeId }),
    refusals: ['WRONG_CODE', 'CODE_USED', 'CODE_EXPIRED'],
  }),

  /** A node with who answers at it and what lies right in it: nodes by name, then compounds by name. */
  read: action({
    who: { may: 'readGrid', at: 'node' },
    input: v.object({ ...place, after: Cursor }),
    output: v.object({
      ...place,
      type: v.picklist(NODE_TYPES),
      name: v.string(),
      contacts: v.array(v.object({ label: v.string(), number: v.string() })),
      rev: Rev,
      /** Whether the reader keeps it. */
      runs: v.boolean(),
      /** Whether it is the reader's own: a post of hers is held right at it. */
      isOwn: v.boolean(),
      holders: v.array(Holder),
      items: v.array(Inside),
      next: v.nullable(v.string()),
    }),
    refusals: [],
  }),

  /** A node in this one, of a name that none in it has. One per key. */
  createNode: action({
    who: { may: 'runGrid', at: 'node' },
    limit: 'keepGrid',
    input: v.object({
      ...place,
      key: ClientKey,
      type: v.picklist(NODE_TYPES),
      ...NodeWritten.entries,
    }),
    output: v.object({ nodeId: NodeId }),
    refusals: ['NOT_IN_THIS', 'TOO_DEEP', 'NAME_TAKEN', ...TEXT_REFUSALS],
  }),

  changeNode: action({
    who: { may: 'runGrid', at: 'node' },
    limit: 'keepGrid',
    input: v.object({ ...place, rev: Rev, ...NodeWritten.entries }),
    output: v.object({ rev: Rev }),
    refusals: ['NAME_TAKEN', ...TEXT_REFUSALS],
  }),

  /** A node that was created by mistake, or is no more: nothing lies in it and nobody holds a post at it. */
  closeNode: action({
    who: { may: 'runGrid', at: 'node' },
    input: v.object({ ...place, rev: Rev }),
    output: v.object({}),
    refusals: ['NOT_EMPTY', 'STILL_HELD', 'HAS_PARTIES', 'JUST_BEGUN'],
  }),

  /** Opens a compound in a community or a grid; its community officer appoints everybody else. One per key. */
  createCompound: action({
    who: { may: 'runGrid', at: 'node' },
    limit: 'keepGrid',
    input: v.object({ ...place, key: ClientKey, ...CompoundWritten.entries }),
    output: v.object({ compoundId: CompoundId }),
    refusals: ['NOT_IN_THIS', 'NAME_TAKEN', ...TEXT_REFUSALS],
  }),

  /** A compound as its community and those above see it. */
  readCompound: action({
    who: { may: 'readGrid' },
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      name: v.string(),
      type,
      servicePhone: v.string(),
      complaintPhone: v.string(),
      officePhone: v.string(),
      rev: Rev,
      runs: v.boolean(),
      /** The reader works for it, and has its home page. */
      works: v.boolean(),
      /** Posts that somebody holds at the compound itself. */
      filled: v.array(Post),
    }),
    refusals: [],
  }),

  changeCompound: action({
    who: { may: 'runGrid' },
    limit: 'keepGrid',
    input: v.object({ compoundId: CompoundId, rev: Rev, ...CompoundWritten.entries }),
    output: v.object({ rev: Rev }),
    refusals: ['NAME_TAKEN', ...TEXT_REFUSALS],
  }),

  /** A compound that was opened by mistake: it has no homes, and nobody holds a post in it. */
  closeCompound: action({
    who: { may: 'runGrid' },
    input: v.object({ compoundId: CompoundId, rev: Rev }),
    output: v.object({}),
    refusals: ['HAS_HOMES', 'STILL_HELD', 'HAS_PARTIES', 'JUST_BEGUN'],
  }),
});
