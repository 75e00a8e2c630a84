import { attempt } from '#platform/attempt';
import { doubtAbout } from '../doubts';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

/** Settles one doubt of WeChat's check: by the desk, and never by whoever wrote or sent it. */
export const reviewHeld: Handler<'reviewHeld'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const { compoundId, errandId, rev, what, pass } = input;
    const { errand, viewer } = seenAs(await store.errand(compoundId, errandId), call);
    insist(viewer === 'family' ? 'OWN_FAMILY' : null);
    const doubt = doubtAbout(errand, what, now);
    if (viewer !== 'desk') throw refuse('NOT_ALLOWED');
    if (errand.rev === rev + 1 && doubt?.state === (pass ? 'passed' : 'refused')) return { rev: rev + 1 };
    if (doubt?.state !== 'waiting') throw refuse('NOTHING_HELD');
    if (doubt.by === person.personId) throw refuse('NOT_ALLOWED');
    insist(errand.rev === rev ? null : 'CHANGED_MEANWHILE');
    const settled = pass ? doubt.passed : doubt.refused;
    return (await store.review(errand, doubt.filter, settled, { by: person.personId, now }))
      ? { rev: rev + 1 }
      : null;
  });
