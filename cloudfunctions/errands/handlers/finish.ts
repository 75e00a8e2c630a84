import * as machine from '#domain/errands/machine';
import { whyCannotFinish } from '#domain/errands/rules';
import { removePictureUploads } from '#platform/pictures';
import type { Handler } from '../handler';
import { sentPictures } from '../pictures';
import { sayStep } from '../step';

/** The end of a round: what came of it, how long it took, and a photo that shows it. */
export const finish: Handler<'finish'> = async (call) => {
  const { solved, text, minutes, pictures } = call.input;
  const done = await sayStep(call, {
    step: 'finish',
    kind: solved ? 'finished' : 'notPossible',
    text,
    besides: (errand) => call.insist(whyCannotFinish(errand, { solved, pictures: pictures.length })),
    async decide(errand, doer) {
      const proof = await sentPictures(call, 'proof');
      return machine.finish(errand, doer, { solved, text, minutes, pictures: proof });
    },
  });
  await removePictureUploads({ ...call.input, personId: call.person.personId }, pictures);
  return done;
};
