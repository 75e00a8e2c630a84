import { whyCannotKeep } from '#domain/homes/binding';
import { whyCannotCorrectArea } from '#domain/homes/rules';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { makerOf } from '../binding-facts';
import type { Handler } from '../handler';
import * as store from '../store';
import { areaCorrected } from './store-homes';

/** The new area with its document; the old one goes into the home's history, and its residents are told. */
export const correctArea: Handler<'correctArea'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const { compoundId, homeId, rev, area, document } = input;
    insist(whyCannotKeep(person, homeId));
    const home = await store.home(compoundId, homeId);
    if (!home) throw refuse('NOT_FOUND');
    const done = { rev: rev + 1 };
    if (home.rev === done.rev && home.area === area && home.areaSource.document === document) return done;
    insist(home.rev === rev ? whyCannotCorrectArea(home, area) : 'CHANGED_MEANWHILE');
    await passedText(call, document, 'document');
    const areaSource = { kind: 'correction', document, at: now } as const;
    const told = areaCorrected(home, { area, document }, makerOf(call), now);
    return (await store.changeHome(home, { area, areaSource }, told)) ? done : null;
  });
