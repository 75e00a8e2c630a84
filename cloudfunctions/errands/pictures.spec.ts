import type { ErrandDocument, ErrandPicture } from '#domain/errands/documents';
import { checkEndsAt } from '#domain/errands/machine-parts';
import type { ErrandId, PictureId } from '#domain/kernel/ids';
import { collection } from '#platform/collection';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  claimable,
  endAll,
  openHousehold,
  photo,
  PICTURE,
  picturesSettled,
  requested,
  seen,
  underway,
  type Household,
} from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { pictureSaying, takenOver } from '#testing/builders/pictures';
import { openWorld, type World } from '#testing/world';

const DOUBTFUL = pictureSaying('review-picture');
const BAD = pictureSaying('risky-picture');

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
});
beforeEach(() => moveClockTo('2026-07-06 10:00'));
afterEach(() => endAll(household));
afterAll(() => world.close());

const daughter = () => household.daughter.as;
const worker = () => household.gridWorker.as;
const proxy = () => household.proxies[0].as;
const shown = async (as: As, errandId: ErrandId) =>
  (await seen(as, errandId)).pictures.map(({ state, url }) => [state, url !== null]);
const ids = async (as: As, errandId: ErrandId) =>
  (await seen(as, errandId)).pictures.map((one) => one.pictureId);

describe('a picture of a request', () => {
  it('is its sender’s alone until WeChat has passed it; then all who see the errand see it', async () => {
    const pictures = [await photo(world, household.daughter)];
    const errandId = await requested(household, 'picture-1', { pictures });
    expect(await shown(daughter(), errandId)).toEqual([['checking', true]]);
    for (const as of [household.son.as, worker()])
      expect(await shown(as, errandId)).toEqual([['checking', false]]);
    await picturesSettled(world);
    for (const as of [household.son.as, worker()])
      expect(await shown(as, errandId)).toEqual([['passed', true]]);
    const [picture] = (await seen(worker(), errandId)).pictures;
    const viewed = await fetch(picture?.url ?? '');
    expect(Buffer.from(await viewed.arrayBuffer()).equals(takenOver(PICTURE))).toBe(true);
  });

  it('is never shown to who may claim the errand', async () => {
    const pictures = [await photo(world, household.daughter)];
    const errandId = await claimable(household, 'picture-2', { pictures });
    await picturesSettled(world);
    expect(await shown(proxy(), errandId)).toEqual([]);
  });

  it('in doubt is looked at by the desk, who lets it pass or keeps it from others; a refused one is nobody’s', async () => {
    const pictures = [
      await photo(world, household.daughter, DOUBTFUL),
      await photo(world, household.daughter, BAD),
    ];
    const errandId = await requested(household, 'picture-3', { pictures });
    await picturesSettled(world);
    expect(await shown(worker(), errandId)).toEqual([
      ['held', true],
      ['refused', false],
    ]);
    expect(await shown(household.son.as, errandId)).toEqual([['held', false]]);
    const waiting = async () => {
      await world.runTimer();
      const { matters } = dataOf(await worker()('people', 'today'));
      return matters.filter((one) => one.kind === 'errandHeld').map((one) => one.matterId);
    };
    expect(await waiting()).toEqual([`m-${errandId}-held`]);
    const [doubtful, refused] = await ids(worker(), errandId);
    const what = { kind: 'picture', pictureId: doubtful ?? '' } as const;
    const pass = { errandId, rev: 0, what, pass: true };
    expect(codeOf(await daughter()('errands', 'reviewHeld', pass))).toBe('NOT_ALLOWED');
    dataOf(await worker()('errands', 'reviewHeld', pass));
    expect(await shown(household.son.as, errandId)).toEqual([['passed', true]]);
    expect(await waiting()).toEqual([]);
    const bad = { kind: 'picture', pictureId: refused ?? '' } as const;
    const again = { errandId, rev: 1, what: bad, pass: true };
    expect(codeOf(await worker()('errands', 'reviewHeld', again))).toBe('NOTHING_HELD');
  });

  it('that WeChat never answered for is looked at after half an hour, and not before', async () => {
    const pictures = [await photo(world, household.daughter)];
    const errandId = await requested(household, 'picture-4', { pictures });
    const what = { kind: 'picture', pictureId: (await ids(worker(), errandId))[0] ?? '' } as const;
    const no = { errandId, rev: 0, what, pass: false };
    expect(codeOf(await worker()('errands', 'reviewHeld', no))).toBe('NOTHING_HELD');
    moveClockTo('2026-07-06 10:31');
    expect(await shown(worker(), errandId)).toEqual([['held', true]]);
    dataOf(await worker()('errands', 'reviewHeld', no));
    expect(await shown(daughter(), errandId)).toEqual([['refused', false]]);
    expect(await shown(household.son.as, errandId)).toEqual([]);
  });
});

describe('the photo of a finished errand', () => {
  const finishing = (errandId: ErrandId, pictures: string[]) => ({
    ...{ errandId, rev: 3, solved: true, text: '办好了', minutes: 40 },
    pictures: pictures as never,
  });

  it('is the proxy’s own and really one, or the errand stays as it is', async () => {
    const errandId = await underway(household, 'proof-1');
    const finish = async (picture: string) =>
      codeOf(await proxy()('errands', 'finish', finishing(errandId, [picture])));
    expect(await finish(await photo(world, household.daughter))).toBe('PICTURE_MISSING');
    expect(await finish(await photo(world, household.proxies[0], Buffer.from('<html>')))).toBe(
      'NOT_A_PICTURE',
    );
    expect(await seen(proxy(), errandId)).toMatchObject({ state: 'underway', rev: 3, pictures: [] });
  });

  it('is hidden from the family until it has passed', async () => {
    const errandId = await underway(household, 'proof-2');
    const pictures = [await photo(world, household.proxies[0])];
    dataOf(await proxy()('errands', 'finish', finishing(errandId, pictures)));
    expect(await shown(daughter(), errandId)).toEqual([['checking', false]]);
    await picturesSettled(world);
    expect(await shown(daughter(), errandId)).toEqual([['passed', true]]);
  });

  it('is added to those of the request, whose check may end at that very moment', async () => {
    const request = [await photo(world, household.daughter)];
    const errandId = await underway(household, 'proof-3', { pictures: request });
    const pictures = [await photo(world, household.proxies[0])];
    const finish = { action: 'modifyDocument', collection: 'errands', says: '办好了' };
    beforeNext(world, finish, () => picturesSettled(world));
    dataOf(await proxy()('errands', 'finish', finishing(errandId, pictures)));
    await picturesSettled(world);
    expect(await shown(daughter(), errandId)).toEqual([
      ['passed', true],
      ['passed', true],
    ]);
  });
});

describe('a picture that WeChat never answered for', () => {
  it('is on the grid worker’s 今日 after half an hour', async () => {
    const errandId = await requested(household, 'picture-silent');
    const { personId: by } = household.daughter;
    const asked = Date.now();
    const silent: ErrandPicture = {
      pictureId: 'x-silentone' as PictureId,
      fileId: 'cloud://a.b/c.jpg',
      state: 'checking',
      traceId: 'no-answer',
      purpose: 'request',
      by,
      at: asked,
    };
    await collection<ErrandDocument>('errands').change(
      { _id: errandId },
      { pictures: [silent], clockAt: checkEndsAt(silent) },
    );
    moveClockTo('2026-07-06 10:31');
    await world.runTimer();
    const { matters } = dataOf(await worker()('people', 'today'));
    expect(matters.map((one) => one.matterId)).toContain(`m-${errandId}-held`);
    const what = { kind: 'picture', pictureId: silent.pictureId } as const;
    dataOf(await worker()('errands', 'reviewHeld', { errandId, rev: 0, what, pass: false }));
  });
});
