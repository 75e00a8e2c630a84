import type { Contact } from '#domain/kernel/contacts';
import { actingAs, type Post } from '#domain/kernel/posts';
import type { PartyId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import { shownOf } from '#domain/parties/derived';
import type { PartyDocument } from '#domain/parties/documents';
import type { PartyEvents } from '#domain/parties/events';
import { nextCheck, slotOf } from '#domain/parties/rules';
import type { PersonDocument } from '#domain/people/documents';
import { attempt } from '#platform/attempt';
import { beginIn } from '#platform/begun';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<PartyEvents>();

/** What others read of it, for WeChat's check. Its numbers are published on purpose. */
const wordsOf = ({ name, duty, contacts }: { name: string; duty: string; contacts: readonly Contact[] }) => ({
  ...{ name, duty, contacts: contacts.map((one) => one.label).join('\n') },
});

/** Its telephones are right as of now. */
const checked = (
  { personId, name }: PersonDocument,
  posts: readonly Post[],
  now: Instant,
): Pick<PartyDocument, 'checkedAt' | 'checkedBy' | 'dueSince' | 'clockAt'> => ({
  ...{ checkedAt: now, dueSince: null, clockAt: nextCheck(now) },
  checkedBy: { personId, name, post: actingAs('keepParties', posts) },
});

/** One per key. */
export const record: Handler<'record'> = async (call) => {
  const { input, person, posts, node, now, refuse } = call;
  const { key, type, name, duty, contacts } = input;
  await passedWords(call, wordsOf(input));
  const partyId = derivedId<PartyId>('u', person.personId, node._id, key);
  const sent = inputDigest(input);
  if (!(await beginIn(node))) throw refuse('NOT_FOUND');
  const added = await store.addParty({
    ...{ _id: partyId, inputDigest: sent, compoundId: null, keptAt: node.gridPath, keptAtName: node.name },
    ...{ type, name, duty, contacts, slot: slotOf(type, partyId), ...checked(person, posts, now) },
    ...{ served: 0, since: now, until: null, rev: 0, ...bornWith() },
  });
  if (added) return { partyId };
  const first = await store.party(node.gridPath, partyId);
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  insistSameInput(first, sent);
  return { partyId };
};

const isWritten = (found: PartyDocument, { name, duty, contacts }: ReturnType<typeof writtenOf>): boolean =>
  found.name === name && found.duty === duty && JSON.stringify(found.contacts) === JSON.stringify(contacts);
const writtenOf = ({ name, duty, contacts }: Pick<PartyDocument, 'name' | 'duty' | 'contacts'>) => ({
  ...{ name, duty, contacts },
});

/** The places that it serves follow, so that sending it again finishes what was cut off in between. */
export const correct: Handler<'correct'> = async (call) => {
  const { input, node, person, posts, now, refuse, insist } = call;
  const { partyId, rev } = input;
  const found = await store.party(node.gridPath, partyId);
  if (!found) throw refuse('NOT_FOUND');
  const written = writtenOf(input);
  const isDone = found.rev === rev + 1 && isWritten(found, written);
  const change = { ...written, ...checked(person, posts, now) };
  if (!isDone) {
    insist(found.until === null ? null : 'PARTY_ENDED');
    insist(found.rev === rev ? null : 'CHANGED_MEANWHILE');
    await passedWords(call, wordsOf(input));
    const told = event('contactsChecked', now, person.personId);
    if (!(await store.changeParty(found, rev, change, told))) throw refuse('CHANGED_MEANWHILE');
  }
  await store.showParty(partyId, shownOf(isDone ? found : { ...found, ...change }));
  return { rev: rev + 1 };
};

export const confirmContacts: Handler<'confirmContacts'> = async (call) => {
  const { input, node, person, posts, now, refuse, insist } = call;
  const { partyId, rev } = input;
  const found = await store.party(node.gridPath, partyId);
  if (!found) throw refuse('NOT_FOUND');
  const isDone = found.rev === rev + 1 && found.checkedBy.personId === person.personId;
  const change = checked(person, posts, now);
  if (!isDone) {
    insist(found.until === null ? null : 'PARTY_ENDED');
    insist(found.rev === rev ? null : 'CHANGED_MEANWHILE');
    const told = event('contactsChecked', now, person.personId);
    if (!(await store.changeParty(found, rev, change, told))) throw refuse('CHANGED_MEANWHILE');
  }
  await store.showParty(partyId, shownOf(isDone ? found : { ...found, ...change }));
  return { rev: rev + 1 };
};

export const end: Handler<'end'> = (call) =>
  attempt(async () => {
    const { input, node, person, now, refuse, insist } = call;
    const found = await store.partyServing(node, input.partyId);
    if (!found || found.keptAt !== node.gridPath) throw refuse('NOT_FOUND');
    if (found.until !== null) return {};
    const [served] = found.serving;
    insist(served ? 'STILL_SERVES' : null, { placeName: served?.placeName ?? '' });
    insist(found.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    const ended = { until: now, dueSince: null, clockAt: null };
    const told = event('partyEnded', now, person.personId);
    return (await store.changeParty(found, input.rev, ended, told)) ? {} : null;
  });
