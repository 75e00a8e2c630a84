import type { DisclosureId } from '#domain/kernel/ids';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { askQuestion, bindTenant, homeNamed, importRoster, publishSheet } from '#testing/builders/office';
import { NOTICE_BOARD, pictureSaying, takenOver } from '#testing/builders/pictures';
import { openWorld, type World } from '#testing/world';
import { owner, tenant } from '../../emulator/world/settle';

const PICTURE = NOTICE_BOARD;

let world: World;
let disclosureId: DisclosureId;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await bindTenant(world);
  disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
});
afterAll(() => world.close());

const picture = (bytes: Buffer, openid = owner.openid) =>
  world.upload(openid, 'picture', bytes, 'picture.jpg');
const shown = async (as: As, questionId: string) =>
  dataOf(await as('disclosures', 'readQuestion', { questionId })).pictures;
const states = async (as: As, questionId: string) => (await shown(as, questionId)).map((one) => one.state);

/** WeChat's answer comes as an event a second later. */
async function settled(questionId: string): Promise<void> {
  const started = performance.now();
  while ((await states(world.asOwner, questionId)).includes('checking')) {
    if (performance.now() - started > 30_000) throw new Error('no answer from WeChat');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a picture of a question', () => {
  it('is the asker’s alone until WeChat has passed it; then staff see it too', async () => {
    const questionId = await askQuestion(world, disclosureId, {
      key: 'picture-1',
      pictures: [await picture(PICTURE)],
    });
    expect(await states(world.asOwner, questionId)).toEqual(['checking']);
    expect(await shown(world.asClerk, questionId)).toEqual([]);
    await settled(questionId);
    const [passed] = await shown(world.asClerk, questionId);
    expect(passed?.state).toBe('passed');
    const viewed = await fetch(passed?.url ?? '');
    expect(Buffer.from(await viewed.arrayBuffer()).equals(takenOver(PICTURE))).toBe(true);
  });

  it('stays hidden from staff where WeChat is in doubt, and from everybody where it refuses', async () => {
    const doubtful = await picture(pictureSaying('review-picture'));
    const bad = await picture(pictureSaying('risky-picture'));
    const questionId = await askQuestion(world, disclosureId, {
      key: 'picture-2',
      pictures: [doubtful, bad],
    });
    await settled(questionId);
    expect(await shown(world.asClerk, questionId)).toEqual([]);
    const mine = await shown(world.asOwner, questionId);
    expect(mine.map((one) => [one.state, one.url !== null])).toEqual([
      ['held', true],
      ['refused', false],
    ]);
  });

  it('that WeChat has not answered for within half an hour waits for somebody to look', async () => {
    const questionId = await askQuestion(world, disclosureId, {
      key: 'picture-8',
      pictures: [await picture(PICTURE)],
    });
    moveClockTo('2026-07-06 11:00');
    expect(await states(world.asOwner, questionId)).toEqual(['held']);
    expect(await shown(world.asClerk, questionId)).toEqual([]);
    moveClockTo('2026-07-06 10:10');
  });

  it('must be a picture, and the asker’s own', async () => {
    const homeId = await homeNamed(world, '3栋1单元101');
    const asking = { disclosureId, lineCode: 'F02', homeId, reason: 'area' as const, text: '请看照片' };
    const ask = async (pictures: string[], key: string) =>
      codeOf(await world.asOwner('disclosures', 'ask', { ...asking, pictures, key }));
    expect(await ask([await picture(Buffer.from('<html>'))], 'picture-3')).toBe('NOT_A_PICTURE');
    expect(await ask([await picture(PICTURE, tenant.openid)], 'picture-4')).toBe('PICTURE_MISSING');
    const own = await picture(PICTURE);
    expect(await ask([own.replace(/[0-9a-f]{4}\.jpg$/, '0000.jpg')], 'picture-5')).toBe('PICTURE_MISSING');
    expect(await ask([own, own, own, own], 'picture-6')).toBe('BAD_INPUT');
    const { items } = dataOf(await world.asOwner('disclosures', 'listQuestions', { open: true }));
    expect(items).toHaveLength(3);
  });

  it('is refused with the question while WeChat cannot check it', async () => {
    const pictures = [await picture(PICTURE)];
    const homeId = await homeNamed(world, '3栋1单元101');
    const asking = {
      disclosureId,
      lineCode: 'F02',
      homeId,
      reason: 'area' as const,
      text: '请看照片',
      pictures,
      key: 'picture-7',
    };
    world.emulator.setWeChat(false);
    expect(codeOf(await world.asOwner('disclosures', 'ask', asking))).toBe('TEXT_CHECK_DOWN');
    world.emulator.setWeChat(true);
    expect(codeOf(await world.asOwner('disclosures', 'ask', asking))).toBe('OK');
  });
});
