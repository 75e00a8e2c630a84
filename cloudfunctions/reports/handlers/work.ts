import * as machine from '#domain/reports/machine';
import { whyCannotFinish, whyCannotNote, whyCannotPauseUntil, whyCannotPromise } from '#domain/reports/rules';
import { removePictureUploads } from '#platform/pictures';
import type { Handler } from '../handler';
import { sentPictures } from '../pictures';
import { sayStep, takeStep } from '../step';

export const accept: Handler<'accept'> = (call) => {
  const { input, now, insist } = call;
  return takeStep(call, {
    step: 'accept',
    kind: 'accepted',
    besides: (report) => insist(whyCannotPromise(report, input.dueDay, now)),
    decide: (report, doer) => machine.accept(report, doer, machine.endOfDay(input.dueDay)),
  });
};

export const note: Handler<'note'> = (call) =>
  sayStep(call, {
    step: 'note',
    kind: 'noted',
    text: call.input.text,
    besides: (report) => call.insist(whyCannotNote(report, call.person.personId)),
    decide: (_report, doer) => machine.note(doer, call.input.text),
  });

export const pause: Handler<'pause'> = (call) => {
  const { reason, text, checkDay } = call.input;
  return sayStep(call, {
    step: 'pause',
    kind: 'paused',
    text,
    besides: () => call.insist(whyCannotPauseUntil(checkDay, call.now)),
    decide: (report, doer) => machine.pause(report, doer, { reason, text, checkDay }),
  });
};

export const resume: Handler<'resume'> = (call) =>
  sayStep(call, {
    step: 'resume',
    kind: 'resumed',
    text: call.input.text,
    decide: (report, doer) => machine.resume(report, doer, call.input.text),
  });

/** The end of a round: what came of it, in words, and a photo where it is fixed. */
export const finish: Handler<'finish'> = async (call) => {
  const { outcome, text, pictures } = call.input;
  const done = await sayStep(call, {
    step: 'finish',
    kind: 'finished',
    text,
    besides: (report) =>
      call.insist(whyCannotFinish(report, { outcome, pictures: pictures.length, by: call.person.personId })),
    async decide(report, doer) {
      return machine.finish(report, doer, { outcome, text, pictures: await sentPictures(call, 'proof') });
    },
  });
  await removePictureUploads({ ...call.input, personId: call.person.personId }, pictures);
  return done;
};
