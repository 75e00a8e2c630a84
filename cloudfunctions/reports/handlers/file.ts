import { dangerIn } from '#domain/errands/danger';
import { caseNumber } from '#domain/kernel/casework';
import { homesIn } from '#domain/kernel/home-terms';
import type { ReportId, reports } from '#domain/reports/contract';
import type { ReportDocument, ReportPicture } from '#domain/reports/documents';
import type { ReportEvents } from '#domain/reports/events';
import { kindOf, topicOf } from '#domain/reports/kinds';
import { filed } from '#domain/reports/machine';
import { hasTooMany, sameReport, whyCannotFile } from '#domain/reports/rules';
import { nearOf } from '#domain/reports/places';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId, digitsOf } from '#platform/identity';
import { removePictureUploads } from '#platform/pictures';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Call } from '#platform/serve';
import type { Handler } from '../handler';
import { sentPictures } from '../pictures';
import * as store from '../store';

const event = eventsOf<ReportEvents>();

/** Between a try and its retry: pictures are sent anew, and a warning may lie between. */
const MAY_DIFFER = ['pictures', 'again', 'notAnEmergency'];

type Filing = Call<(typeof reports)['actions']['file']>;

const answer = ({ _id, number, timeline }: ReportDocument) => ({
  reportId: _id,
  number,
  answerBy: timeline[0]?.until ?? 0,
});

/** One report per key: sending it twice files it once. */
export const file: Handler<'file'> = async (call) => {
  const done = await fileOnce(call);
  await removePictureUploads({ ...call.input, personId: call.person.personId }, call.input.pictures);
  return done;
};

const fileOnce: Handler<'file'> = (call) => {
  const { input, person, compound, now, refuse, insist } = call;
  const { compoundId, homeId, text, place } = input;
  const reportId = derivedId<ReportId>('r', person.personId, compoundId, input.key);
  const sent = inputDigest(input, ...MAY_DIFFER);
  const again = (first: ReportDocument) => {
    insistSameInput(first, sent, { number: first.number, reportId });
    return answer(first);
  };
  return attempt(async () => {
    const mine = await store.openOf(compoundId, person.personId);
    const first = mine.find((one) => one._id === reportId);
    if (first) return again(first);
    const homes = homesIn(person, compound.compoundId, now);
    insist(whyCannotFile(homes, input));
    const home = homes.find((one) => one.homeId === homeId);
    if (!home) throw refuse('NOT_YOUR_HOME');
    const danger = input.notAnEmergency ? null : dangerIn(text);
    if (danger) throw refuse('DANGER_CALL_NOW', { word: danger.word, kind: danger.kind });
    if (hasTooMany(mine)) throw refuse('TOO_MANY_OPEN');
    const same = sameReport(mine, input);
    if (same && !input.again) throw refuse('SAME_AS_OPEN', { number: same.number, reportId: same._id });
    await passedWords(call, { text, detail: place?.detail ?? '' });
    const report = newReport(call, { reportId, sent, home, pictures: await sentPictures(call, 'report') });
    if (await store.addReport(report)) return answer(report);
    // one that is closed already, sent once more
    const stored = await store.report(compoundId, reportId);
    return stored && again(stored);
  });
};

interface Facts {
  reportId: ReportId;
  sent: string;
  home: Pick<ReportDocument, 'homeId' | 'building'> & { label: string };
  pictures: ReportPicture[];
}

/** The report as it begins: with its office, and its clock running. */
function newReport(
  { input, person: { personId, name }, compound, now }: Filing,
  { reportId, sent, home, pictures }: Facts,
): ReportDocument {
  const { kind, about, topic, place, text } = input;
  const { prefix, owner } = kindOf(kind);
  const of = { kind, urgent: topicOf(kind, topic).urgent === true, reaches: [owner] };
  return {
    ...{ _id: reportId, inputDigest: sent, compoundId: compound.compoundId, gridPath: compound.gridPath },
    ...{
      compoundName: compound.name,
      number: caseNumber(prefix, now, digitsOf(reportId)),
      about,
      topic,
      place,
      text,
    },
    ...{ homeId: home.homeId, homeLabel: home.label, building: home.building, askedBy: { personId, name } },
    ...{ near: nearOf({ place, building: home.building }), followerIds: [personId] },
    ...{ pictures, desk: null, doer: null, notAgain: [], askedAt: now, acceptedAt: null, pause: null },
    ...{ outcome: null, reopened: 0 },
    ...of,
    ...filed(of, { personId, name, now, side: 'asker' }),
    rev: 0,
    ...bornWith(event('reportFiled', now, personId)),
  };
}
