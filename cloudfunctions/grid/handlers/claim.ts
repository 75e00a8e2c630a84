import { randomInt } from 'node:crypto';
import type { ClaimCodeDocument, NodeDocument } from '#domain/grid/documents';
import { CODE_LENGTH, CODE_LETTERS, CODE_MS, codeOf, sayCode, whyCannotClaim } from '#domain/grid/rules';
import type { NodeId } from '#domain/kernel/grid';
import type { PostHeld } from '#domain/kernel/post-terms';
import type { Instant } from '#domain/kernel/time';
import type { PostEvents } from '#domain/people/events';
import { attempt, eitherWay } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { derivedId, keyedId } from '#platform/identity';
import { insistSetupKey } from '#platform/setup-key';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<PostEvents>();
const POST = 'subdistrictOfficer';

/** Under what a code is stored: whoever reads the database cannot come in with it. */
const idOf = (code: string): string => keyedId('code', codeOf(code));

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

export const makeClaimCode: Handler<'makeClaimCode'> = async (call) => {
  const { input, now, refuse } = call;
  await insistSetupKey(call);
  const { name } = input;
  const code = newCode();
  const _id = idOf(code);
  const known = await store.subdistrictNamed(name);
  const nodeId = known?._id ?? derivedId<NodeId>('s', _id).slice(0, 18);
  const expiresAt = now + CODE_MS;
  const made = { _id, name, nodeId: nodeId as NodeId, madeAt: now, expiresAt, usedBy: null };
  if (!(await store.addClaimCode(made))) throw refuse('BUSY_TRY_AGAIN');
  return { code: sayCode(code), expiresAt, isNew: known === null };
};

/**
 * Where the code leads: to a node of its own, which is added now unless an earlier try has; or, where two codes were made for
 * one new subdistrict, to the one that came to be first. Null where that has another name since.
 */
async function nodeOf({ _id, name, nodeId }: ClaimCodeDocument, now: Instant): Promise<NodeDocument | null> {
  const added: NodeDocument = {
    ...{ _id: nodeId, type: 'subdistrict', name, gridPath: nodeId, parent: '', contacts: [] },
    ...{ begun: 0, begunAt: null, since: now, until: null, rev: 0 },
  };
  if (await store.addNode(added)) return added;
  const there = (await store.node(nodeId)) ?? (await store.subdistrictNamed(name));
  if (!there || there._id === nodeId) return there;
  return (await store.leadTo(_id, there._id)) ? there : null;
}

/** The code first, which only one person gets; then the node, then her post at it. */
export const claim: Handler<'claim'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const { personId } = person;
    const _id = idOf(input.code);
    const code = await store.claimCode(_id);
    insist(whyCannotClaim(code, personId, now));
    if (!code) throw refuse('WRONG_CODE');
    if (code.usedBy === null && !(await store.useClaimCode(_id, personId, now))) return null;
    const at = await nodeOf(code, now);
    if (!at) return null;
    const { _id: nodeId, name } = at;
    // who has held it by this code and holds it no more does not come back with it
    if (person.posts.some((one) => one.post === POST && one.node === nodeId)) return { nodeId };
    const held: PostHeld = {
      ...{ post: POST, compoundId: null, node: nodeId, nodeName: name },
      ...{ buildings: null, since: now, until: null },
    };
    const of = { personId, post: POST, node: nodeId, nodeName: name, compoundId: null } as const;
    if (!(await store.beginIn(at))) throw refuse('NOT_FOUND');
    // not given: the other of two calls at once has
    await eitherWay(store.givePost(personId, held, event('postGiven', now, personId, of)));
    return { nodeId };
  });
