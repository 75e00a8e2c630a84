import { isAbove, mayAny, POSTS, type Post } from '#domain/kernel/posts';
import { postsHeld } from '#domain/kernel/post-terms';
import { whyCannotClose, whyCannotOpen } from '#domain/grid/rules';
import { below } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import { eitherWay } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import * as store from '../store';
import { keepersOfCompound } from '../what-keeps';

type Written = { name: string; servicePhone: string; complaintPhone: string; officePhone: string };
const phonesOf = ({ servicePhone, complaintPhone, officePhone }: Written) => ({
  ...{ servicePhone, complaintPhone, officePhone },
});

const ALL_POSTS = Object.keys(POSTS) as Post[];

/** One per key. What everybody sees of it is there before it is. */
export const createCompound: Handler<'createCompound'> = async (call) => {
  const { input, person, node: above, refuse, insist } = call;
  const { key, type, name } = input;
  insist(whyCannotOpen(above));
  await passedWords(call, { name });
  const compoundId = derivedId<CompoundId>('c', person.personId, above._id, key);
  const sent = inputDigest(input);
  if (!(await store.beginIn(above))) throw refuse('NOT_FOUND');
  const phones = phonesOf(input);
  const at = { _id: compoundId, compoundId, gridPath: below(above.gridPath, compoundId), name };
  if (!(await store.addFrontPage({ ...at, ...phones }))) {
    // there already: an earlier try
    const earlier = await store.compound(compoundId);
    if (earlier) {
      insistSameInput(earlier, sent);
      return { compoundId };
    }
    // of which no compound came, and which may have been called otherwise
    await store.putFrontPage({ ...at, ...phones });
  }
  const added = await store.addCompound({
    ...{ ...at, inputDigest: sent, parent: above.gridPath, type, listed: true, rev: 0, until: null },
    phones: Object.values(phones),
  });
  if (!added) {
    const meanwhile = await store.compound(compoundId);
    if (!meanwhile) throw refuse('NAME_TAKEN', { field: 'name', name });
    insistSameInput(meanwhile, sent);
  }
  return { compoundId };
};

export const readCompound: Handler<'readCompound'> = async ({ compound, posts, now, refuse }) => {
  const { page, holders } = await store.wholeCompound(compound);
  if (!page) throw refuse('NOT_FOUND');
  const { name, type, rev, gridPath } = compound;
  const held = holders.flatMap((one) => postsHeld(one, now).filter((term) => term.node === gridPath));
  return {
    ...{ name, type, rev, ...phonesOf(page), runs: mayAny(posts, 'runGrid') },
    works: posts.some((one) => !isAbove(one)),
    filled: ALL_POSTS.filter((post) => held.some((one) => one.post === post)),
  };
};

/** The front page follows, so that sending it again finishes what was cut off in between. */
export const changeCompound: Handler<'changeCompound'> = async (call) => {
  const { input, compound, refuse } = call;
  const { rev, name, type } = input;
  const phones = phonesOf(input);
  const change = { name, type, phones: Object.values(phones) };
  const isSame =
    JSON.stringify(change) ===
    JSON.stringify({ name: compound.name, type: compound.type, phones: compound.phones });
  if (!(isSame && compound.rev === rev + 1)) {
    if (compound.rev !== rev) throw refuse('CHANGED_MEANWHILE');
    await passedWords(call, { name });
    const changed = await store.changeCompound(compound, rev, change);
    if (changed === 'nameTaken') throw refuse('NAME_TAKEN', { field: 'name', name });
    if (!changed) throw refuse('CHANGED_MEANWHILE');
  }
  // not changed: it is so already
  await eitherWay(store.changeFrontPage(compound._id, { name, ...phones }));
  await store.renamePosts(compound.gridPath, name);
  return { rev: rev + 1 };
};

export const closeCompound: Handler<'closeCompound'> = async ({ input, compound, now, refuse, insist }) => {
  if (compound.rev !== input.rev) throw refuse('CHANGED_MEANWHILE');
  const keepers = await keepersOfCompound(compound);
  insist(keepers.has('homes') ? 'HAS_HOMES' : null);
  insist(keepers.has('holders') ? 'STILL_HELD' : null);
  insist(keepers.has('parties') ? 'HAS_PARTIES' : null);
  insist(whyCannotClose(compound, now));
  if (!(await store.closeCompound(compound, input.rev, now))) throw refuse('CHANGED_MEANWHILE');
  return {};
};
