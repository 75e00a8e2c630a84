import type { DisclosureId, QuestionId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { askQuestion, bindTenant, homeNamed, importRoster, publishSheet } from '#testing/builders/office';
import { NOTICE_BOARD, pictureSaying, takenOver, WITH_POSITION } from '#testing/builders/pictures';
import { openWorld, type World } from '#testing/world';
import { owner, tenant } from '../../emulator/world/settle';

let world: World;
let disclosureId: DisclosureId;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await bindTenant(world);
  disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
});
afterAll(() => world.close());

/** What a phone does with storage by itself, with the permission that its openid is. */
const atStorage = async (openid: string, method: string, path: string, body?: Buffer) => {
  const to = `${world.emulator.url}/emulator/storage/${path}`;
  const headers = openid ? { 'x-local-openid': openid } : undefined;
  return (await fetch(to, { method, body: body as Buffer<ArrayBuffer> | undefined, headers })).status;
};
const prepared = async (as = world.asOwner) =>
  dataOf(await as('files', 'prepareUpload', { purpose: 'picture', name: 'a.jpg', size: 9 }));
const uploaded = async (bytes: Buffer) => {
  const place = await prepared();
  expect(await atStorage(owner.openid, 'PUT', place.path, bytes)).toBe(200);
  return place;
};
const asked = (key: string, upload: string) => askQuestion(world, disclosureId, { key, pictures: [upload] });
/** Bytes of a question's only picture as the clerk sees it once it has passed. */
async function shown(questionId: QuestionId): Promise<Buffer> {
  for (let waited = 0; waited < 80; waited += 1) {
    const [picture] = dataOf(await world.asClerk('disclosures', 'readQuestion', { questionId })).pictures;
    if (picture?.url) return Buffer.from(await (await fetch(picture.url)).arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('not passed');
}
const keptPath = () => {
  const [{ pictures }] = world.documents<{ pictures: { fileId: string }[] }>('fee_questions') as [
    { pictures: { fileId: string }[] },
  ];
  return (pictures[0]?.fileId ?? '').replace(/^cloud:\/\/[^/]+\//, '');
};

describe('a passed picture', () => {
  it('stays what was checked, whatever the same permission writes afterwards', async () => {
    const { path, upload } = await uploaded(NOTICE_BOARD);
    const questionId = await asked('exchange-1', upload);
    expect((await shown(questionId)).equals(takenOver(NOTICE_BOARD))).toBe(true);
    const other = pictureSaying('other picture');
    expect(await atStorage(owner.openid, 'PUT', path, other)).toBe(200);
    expect((await shown(questionId)).equals(takenOver(NOTICE_BOARD))).toBe(true);
    // taken over under the same name, it is another picture
    const second = await asked('exchange-2', upload);
    expect((await shown(second)).equals(takenOver(other))).toBe(true);
    expect((await shown(questionId)).equals(takenOver(NOTICE_BOARD))).toBe(true);
  });

  it('has lost its metadata', async () => {
    const { upload } = await uploaded(WITH_POSITION);
    const seen = (await shown(await asked('exchange-3', upload))).toString('latin1');
    expect(WITH_POSITION.toString('latin1')).toContain('GPS');
    expect(seen).not.toMatch(/GPS|Exif/);
  });

  it('leaves no upload behind, and no file id leaves a function', async () => {
    const { path, upload } = await uploaded(NOTICE_BOARD);
    const questionId = await asked('exchange-4', upload);
    const homeId = await homeNamed(world, '3栋1单元101');
    const again = { disclosureId, lineCode: 'F02', homeId, reason: 'area' as const, text: '再问一次' };
    const answer = await world.asOwner('disclosures', 'ask', {
      ...again,
      key: 'exchange-5',
      pictures: [upload],
    });
    expect(answer).toMatchObject({ error: { code: 'PICTURE_MISSING', params: { photo: 1 } } });
    const told = JSON.stringify([
      await prepared(),
      await world.asOwner('disclosures', 'readQuestion', { questionId }),
    ]);
    expect(told).not.toMatch(/cloud:|fileId/);
    expect(path).toMatch(new RegExp(`^uploads/${world.compoundId}/u-[0-9a-f]+/picture/${upload}$`));
  });
});

describe('a phone', () => {
  it('reads nothing from storage: not what it has sent, not what others have, not what is kept', async () => {
    const { path } = await uploaded(NOTICE_BOARD);
    for (const who of [owner.openid, tenant.openid, ''])
      for (const file of [path, keptPath()]) expect(await atStorage(who, 'GET', file)).toBe(403);
  });

  it('writes only what it has created, under the path of uploads', async () => {
    const { path } = await uploaded(NOTICE_BOARD);
    const kept = keptPath();
    expect(kept).toMatch(/^kept\/c-/);
    for (const who of [tenant.openid, '']) expect(await atStorage(who, 'PUT', path, NOTICE_BOARD)).toBe(403);
    for (const file of [
      kept,
      'kept/new.jpg',
      'a.jpg',
      path.replace('/picture/', '/other/'),
      path.replace('.jpg', '.html'),
      `${path}/b.jpg`,
      ...[`../${kept}`, `..%2F${kept}`, `%2e%2e/${kept}`, `%252e%252e%252f${kept}`],
      ...[
        `uploads/../${kept}`,
        `uploads%2F..%2F${kept}`,
        `${path}%2F..%2F..%2Fx.jpg`,
        `uploads/%2e%2e/${kept}`,
      ],
      ...[`${path}%00`, `%5C..%5C${kept}`, `//${kept}`, `./${kept}`],
    ]) {
      const status = await atStorage(owner.openid, 'PUT', file, NOTICE_BOARD);
      expect([file, [400, 403, 404, 405].includes(status)]).toEqual([file, true]);
    }
  });

  it('may write what it likes below its own path, and nothing of it is looked at but what was prepared', async () => {
    const { path, upload } = await prepared();
    const homeId = await homeNamed(world, '3栋1单元101');
    const asking = { disclosureId, lineCode: 'F02', homeId, reason: 'area' as const, text: '看看这张' };
    const use = async (name: string) =>
      codeOf(
        await world.asOwner('disclosures', 'ask', {
          ...asking,
          pictures: [name],
          key: `own-${name.slice(2, 26)}`,
        }),
      );
    const ofSheet = await world.asClerk('files', 'prepareUpload', {
      purpose: 'feeSheet',
      name: 'a.xlsx',
      size: 9,
    });
    const hers = await prepared(world.asTenant);
    for (const name of [
      `f-${'0123456789abcdef'.repeat(2).slice(0, 24)}.jpg`,
      upload.replace(/^f-./, (start) => (start === 'f-0' ? 'f-1' : 'f-0')),
      dataOf(ofSheet).upload.replace('.xlsx', '.jpg'),
      hers.upload,
    ]) {
      expect(await atStorage(owner.openid, 'PUT', path.replace(upload, name), NOTICE_BOARD)).toBe(200);
      expect([name, await use(name)]).toEqual([name, 'PICTURE_MISSING']);
    }
  });

  it.each([
    '../f-0123456789abcdef01234567.jpg',
    'f-0123456789abcdef01234567.jpg/../x',
    '..%2ff-0123456789abcdef01234567.jpg',
    'cloud://local.6c6f-local-1250000000/kept/c-1/x-1.jpg',
    'f-0123456789abcdef01234567.jpg\n',
    'f-0123456789abcdef01234567.svg',
  ])('names its upload by its name alone: %j is none', async (name) => {
    const homeId = await homeNamed(world, '3栋1单元101');
    const asking = { disclosureId, lineCode: 'F02', homeId, reason: 'area' as const, text: '看照片' };
    const input = { ...asking, pictures: [name], key: 'exchange-6' };
    expect(codeOf(await world.asOwner('disclosures', 'ask', input))).toBe('BAD_INPUT');
  });

  it('is told in words about photos what a photo may not be', async () => {
    const prepare = async (name: string, size = 9) =>
      codeOf(await world.asOwner('files', 'prepareUpload', { purpose: 'picture', name, size }));
    expect(await prepare('IMG_2031.HEIC')).toBe('PICTURE_HEIC');
    expect(await prepare('a.svg')).toBe('NOT_A_PICTURE');
    expect(await prepare('constructor')).toBe('NOT_A_PICTURE');
    expect(await prepare('a.jpg', 11 * 1024 * 1024)).toBe('PICTURE_TOO_LARGE');
    expect(await prepare('a.JPEG')).toBe('OK');
  });
});
