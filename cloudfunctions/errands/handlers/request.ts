import type { ErrandId } from '#domain/kernel/ids';
import { PRIVATE_KINDS } from '#domain/kernel/private-digits';
import { homesFor } from '#domain/kernel/home-terms';
import { codeText } from '#domain/kernel/text';
import type { ErrandDocument, Wish } from '#domain/errands/documents';
import { MOST_OPEN } from '#domain/errands/limits';
import { paramsOfRefusal, whyCannotRequest } from '#domain/errands/request-rules';
import { promisedAtFirst } from '#domain/errands/verify';
import { attempt, once } from '#platform/attempt';
import { checkedText, insistNothingAcross, passedText } from '#platform/content-check';
import { derivedId } from '#platform/identity';
import { takeSlot } from '#platform/limits';
import { removePictureUploads } from '#platform/pictures';
import { inputDigest, insistSameInput } from '#platform/same-input';
import { requestFacts, type RequestFacts } from '../facts';
import type { Handler } from '../handler';
import { MAY_DIFFER, newErrand, type Requesting } from '../new-errand';
import { sentPictures } from '../pictures';
import { deskNameOf, residentsOf } from '../residents';
import * as store from '../store';

const FIELDS = ['what', 'whenHome', 'special'] as const;

/** One errand per key of the asker: sending it twice asks once. */
export const request: Handler<'request'> = async (call) => {
  const done = await requestOnce(call);
  await removePictureUploads({ ...call.input, personId: call.person.personId }, call.input.pictures);
  return done;
};

const requestOnce: Handler<'request'> = (call) => {
  const { input, person, compound, now, refuse } = call;
  const { personId } = person;
  const { compoundId, homeId } = input;
  const errandId = derivedId<ErrandId>('e', personId, compoundId, input.key);
  // WeChat is asked once, however often the decision has to be made again
  const checked = once(async () => ({
    held: await doubtfulFields(call),
    pictures: await sentPictures(call, 'request'),
  }));
  return attempt(async () => {
    const facts = await requestFacts(compound, { homeId, personId, errandId }, now);
    if (!facts) throw refuse('NOT_YOUR_HOME');
    const answer = (errand: ErrandDocument) => {
      const { number, building, familyIds } = errand;
      const others = facts.gridWorkers.filter((one) => !familyIds.includes(one.personId));
      const deskName = deskNameOf(building, others, compound, now);
      return { errandId, number, deskName, ...promisedAtFirst(errand) };
    };
    const again = (asked: ErrandDocument) => {
      insistSameInput(asked, inputDigest(input, ...MAY_DIFFER), { number: asked.number, errandId });
      return answer(asked);
    };
    if (facts.asked) return again(facts.asked);
    insistMayAsk(call, facts);
    insistNew(call, facts);
    const { held, pictures } = await checked();
    const errand = newErrand(call, errandId, { facts, held, pictures });
    if (!(await takePlace(call, errandId, facts))) return null;
    if (await store.addErrand(errand)) return answer(errand);
    // the same request arrived twice at once, or other words under its key
    const first = await store.errand(compoundId, errandId);
    return first && again(first);
  }, MOST_TRIES);
};

/** One person's parallel calls meet at her few places. */
const MOST_TRIES = 6;

/** What I have open in the same words is shown to me first. */
function insistNew({ input, refuse }: Requesting, { mine }: RequestFacts): void {
  const said = codeText(input.what);
  const same = mine.find(
    (one) =>
      one.itemCode === input.itemCode && one.homeId === input.homeId && codeText(one.wish.what) === said,
  );
  if (same && !input.again) throw refuse('SAME_AS_OPEN', { number: same.number, errandId: same._id });
}

/** Counts the request and takes one of the asker's places, right before the errand is stored. */
const takePlace = (
  { person, compound: { compoundId }, now, refuse }: Requesting,
  id: ErrandId,
  { limits, mine, closed }: RequestFacts,
): Promise<boolean> =>
  takeSlot(
    { whose: person.personId, known: limits },
    {
      ...{ limit: 'request', compoundId, id, most: MOST_OPEN, open: mine.map((one) => one._id), closed },
      full: () => refuse('TOO_MANY_OPEN', { most: MOST_OPEN }),
    },
    now,
  );

function insistMayAsk(
  { input, person, compound, now, refuse }: Requesting,
  { home, people, open }: RequestFacts,
): void {
  const { homeId, forPersonId, itemCode, what, whenHome, special, notAnEmergency } = input;
  const wish = { what, whenHome, special };
  const code = whyCannotRequest({
    callerId: person.personId,
    homeId,
    forPersonId,
    mine: homesFor(person, compound.compoundId, 'errands', now),
    people: residentsOf(home._id, people, compound, now),
    itemCode,
    wish,
    notAnEmergency,
    open,
  });
  if (code) throw refuse(code, paramsOfRefusal(code, wish));
}

/** The fields that WeChat's check is in doubt about, each checked for itself; risky ones are refused where they stand. */
async function doubtfulFields(call: Requesting): Promise<Wish['held']> {
  const { input, actor } = call;
  for (const field of ['confidential', 'doorCode'] as const) {
    if (input[field] !== '') await passedText(call, input[field], field, PRIVATE_KINDS);
  }
  const written = FIELDS.filter((field) => input[field] !== '');
  const checked = await Promise.all(written.map((field) => checkedText(call, input[field], field)));
  insistNothingAcross(
    actor,
    written.map((field) => [field, input[field]]),
  );
  return written.filter((_field, index) => checked[index] === 'held');
}
