import tcb from '@cloudbase/node-sdk';
import { type Emulator, startEmulator } from '../server';

let emulator: Emulator;
let app: ReturnType<typeof tcb.init>;

interface Metadata {
  url: string;
  token: string;
  authorization: string;
  fileId: string;
  cosFileId: string;
}

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, dataDir: ':memory:', collections: [] });
  // without it the SDK asks a metadata host before each request
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'x',
    SCF_NAMESPACE: 'local',
  });
  app = tcb.init({ env: 'local', secretId: 'spec', secretKey: 'spec', serviceUrl: emulator.adminUrl });
});

afterAll(() => emulator.close());

async function metadata(cloudPath: string): Promise<Metadata> {
  return (await app.getUploadMetadata({ cloudPath })).data as Metadata;
}

const putHeaders = ({ authorization, token, cosFileId }: Metadata) => ({
  authorization,
  Signature: authorization,
  'x-cos-security-token': token,
  'x-cos-meta-fileid': cosFileId,
});

const put = (
  to: Metadata,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = putHeaders(to),
) => fetch(to.url, { method: 'PUT', headers, body });

async function addressOf(fileID: string, maxAge = 600): Promise<string> {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] });
  return (fileList[0] as { tempFileURL: string }).tempFileURL;
}

it.each(['a.txt', '公示/二〇二六 上半年.xlsx', 'deep/er/图 1.png'])(
  'what was uploaded as %s comes back',
  async (path) => {
    const bytes = Buffer.from([0, 1, 2, 255, ...Buffer.from(path)]);
    const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: bytes });
    expect(fileID).toBe(`cloud://local.6c6f-local-1250000000/${path}`);
    const { fileContent } = await app.downloadFile({ fileID });
    expect(Buffer.compare(fileContent as Buffer, bytes)).toBe(0);
  },
);

it('a file that is overwritten is the new one; a path and one below it are two files', async () => {
  for (const [path, text] of [
    ['same', '1'],
    ['same', '2'],
    ['same/below', '3'],
  ] as const)
    await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) });
  const read = async (path: string) =>
    String((await app.downloadFile({ fileID: `cloud://local.6c6f-local-1250000000/${path}` })).fileContent);
  expect(await read('same')).toBe('2');
  expect(await read('same/below')).toBe('3');
});

it('a browser uploads with the metadata and reads by an address with the right type', async () => {
  const to = await metadata('photo.png');
  const reply = await put(to, 'bytes');
  expect([reply.status, await reply.text()]).toEqual([200, '']);
  const download = await fetch(await addressOf(to.fileId));
  expect(download.headers.get('content-type')).toBe('image/png');
  expect(await download.text()).toBe('bytes');
});

describe('an upload is refused', () => {
  const expectRefusal = async (reply: Response, code: string) => {
    expect(await reply.text()).toContain(`<Code>${code}</Code>`);
    expect(reply.ok).toBe(false);
  };

  it('without a signature, and with the one of another path', async () => {
    const mine = await metadata('mine.txt');
    const other = await metadata('other.txt');
    await expectRefusal(await put(mine, 'x', {}), 'SignatureDoesNotMatch');
    await expectRefusal(await put(mine, 'x', putHeaders(other)), 'SignatureDoesNotMatch');
    await expectRefusal(
      await put(mine, 'x', { ...putHeaders(mine), 'x-cos-security-token': 'y' }),
      'SignatureDoesNotMatch',
    );
  });

  it('15 minutes after the metadata was given out', async () => {
    const late = await metadata('late.txt');
    emulator.clock.set(15 * 60_000 + 1000);
    await expectRefusal(await put(late, 'x'), 'AccessDenied');
    emulator.clock.set(0);
  });

  it('over 20 MB, and nothing is stored', async () => {
    const large = await metadata('large.bin');
    await expectRefusal(await put(large, new Uint8Array(20 * 1024 * 1024 + 1)), 'EntityTooLarge');
    const { fileList } = await app.getTempFileURL({ fileList: [large.fileId] });
    expect(fileList[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect((await put(large, new Uint8Array(20 * 1024 * 1024))).status).toBe(200);
  });

  it.each(['../x', '/x', 'a//b', 'a/./b', '', 'a\\b', 'a?b', 'a\u0000b'])(
    'at %j already when it is prepared',
    async (path) => {
      await expect(app.getUploadMetadata({ cloudPath: path })).rejects.toMatchObject({
        code: 'INVALID_PARAM',
      });
    },
  );
});

it('an address is good for its age, for its file only, and not for another time', async () => {
  await app.uploadFile({ cloudPath: 'timed.txt', fileContent: Buffer.from('x') });
  await app.uploadFile({ cloudPath: 'timed2.txt', fileContent: Buffer.from('y') });
  const address = await addressOf('cloud://local.6c6f-local-1250000000/timed.txt', 60);
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(address.replace('timed.txt', 'timed2.txt'))).status).toBe(403);
  expect((await fetch(address.replace(/t=\d+/, 't=99999999999999'))).status).toBe(403);
  expect((await fetch(`${emulator.url}/storage/timed.txt`)).status).toBe(403);
  emulator.clock.set(61_000);
  expect((await fetch(address)).status).toBe(403);
  emulator.clock.set(0);
});

it('files are deleted one by one, at most 50 in a call', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') });
  const { fileList } = await app.deleteFile({ fileList: [fileID, fileID] });
  expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
  const many = app.deleteFile({ fileList: Array.from({ length: 51 }, () => fileID) });
  await expect(many).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  expect(await app.getTempFileURL({ fileList: ['cloud://other.bucket/x'] })).toMatchObject({
    fileList: [{ code: 'STORAGE_FILE_NONEXIST' }],
  });
});

it('what is not emulated says so', async () => {
  const copied = app.copyFile({ fileList: [{ srcPath: 'a/x', dstPath: 'b/x' }] });
  await expect(copied).rejects.toMatchObject({
    code: 'NotEmulated',
    message: expect.stringContaining('batchCopyFile') as string,
  });
});
