import { whyCannotClose, whyCannotCreate } from '#domain/grid/rules';
import type { NodeDocument } from '#domain/grid/documents';
import type { Contact } from '#domain/kernel/contacts';
import { below, ID_PREFIX, type NodeId } from '#domain/kernel/grid';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import * as store from '../store';
import { keepersOfNode } from '../what-keeps';

/** Letters and digits of a node's id: the paths of all that lies in it begin with it. */
const ID_LENGTH = 18;

/** What others read of a node, for WeChat's check. Its numbers are published on purpose. */
const wordsOf = ({ name, contacts }: { name: string; contacts: readonly Contact[] }) => ({
  name,
  contacts: contacts.map((one) => one.label).join('\n'),
});

/** One per key. */
export const createNode: Handler<'createNode'> = async (call) => {
  const { input, person, node: above, now, refuse, insist } = call;
  const { key, type, name, contacts } = input;
  insist(whyCannotCreate(type, above));
  await passedWords(call, wordsOf(input));
  const id = derivedId(ID_PREFIX[type], person.personId, above._id, key).slice(0, ID_LENGTH);
  const nodeId = id as NodeId;
  const sent = inputDigest(input);
  if (!(await store.beginIn(above))) throw refuse('NOT_FOUND');
  const created: NodeDocument = {
    ...{ _id: nodeId, inputDigest: sent, type, name, contacts, begun: 0, begunAt: null, rev: 0 },
    ...{ gridPath: below(above.gridPath, nodeId), parent: above.gridPath, since: now, until: null },
  };
  if (!(await store.addNode(created))) {
    // there already: an earlier try, or the other of two at once
    const there = await store.node(nodeId);
    if (!there) throw refuse('NAME_TAKEN', { field: 'name', name });
    insistSameInput(there, sent);
  }
  return { nodeId };
};

/** Its posts are called as it is. */
export const changeNode: Handler<'changeNode'> = async (call) => {
  const { input, node, refuse } = call;
  const { rev, name, contacts } = input;
  const isSame = node.name === name && JSON.stringify(node.contacts) === JSON.stringify(contacts);
  if (!(isSame && node.rev === rev + 1)) {
    if (node.rev !== rev) throw refuse('CHANGED_MEANWHILE');
    await passedWords(call, wordsOf(input));
    const changed = await store.changeNode(node, rev, { name, contacts });
    if (changed === 'nameTaken') throw refuse('NAME_TAKEN', { field: 'name', name });
    if (!changed) throw refuse('CHANGED_MEANWHILE');
  }
  await store.renamePosts(node.gridPath, name);
  return { rev: rev + 1 };
};

export const closeNode: Handler<'closeNode'> = (call) =>
  attempt(async () => {
    const { input, node, now, refuse, insist } = call;
    if (node.rev !== input.rev) throw refuse('CHANGED_MEANWHILE');
    const keepers = await keepersOfNode(node);
    insist(keepers.has('inside') ? 'NOT_EMPTY' : null);
    insist(keepers.has('holders') ? 'STILL_HELD' : null);
    insist(keepers.has('parties') ? 'HAS_PARTIES' : null);
    insist(whyCannotClose(node, now));
    if (!(await store.closeNode(node, input.rev, now))) throw refuse('CHANGED_MEANWHILE');
    return {};
  });
