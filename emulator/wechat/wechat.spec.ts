import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../server';

const template = {
  key: 'answered',
  id: 'tmpl-a',
  title: '咨询回复通知',
  fields: { thing1: '项目', time2: '时间' },
};
const data = { thing1: { value: '物业费' }, time2: { value: '2026年11月20日 15:01' } };
const dataDir = mkdtempSync(join(tmpdir(), 'wechat-'));
const events: Record<string, unknown>[] = [];
let takesEvents = true;
let emulator: Emulator;

const start = () =>
  startEmulator({
    port: 0,
    dataDir,
    collections: [],
    templates: () => [template],
    eventMain: 'files',
    mains: {
      files: (event) => {
        if (!takesEvents) return Promise.reject(new Error('not now'));
        events.push(event as Record<string, unknown>);
        return Promise.resolve('success');
      },
    },
  });

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const reply = await fetch(emulator.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await reply.json()) as Record<string, unknown>;
}

const getToken = (more: object = {}) =>
  post('/wechat/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: 'wx1',
    secret: 's',
    ...more,
  });

async function api(path: string, body: object): Promise<Record<string, unknown>> {
  return post(`/wechat${path}?access_token=${String((await getToken()).access_token)}`, body);
}

const send = (more: object = {}) =>
  api('/cgi-bin/message/subscribe/send', {
    touser: 'o-1',
    template_id: 'tmpl-a',
    page: 'pages/x?id=1',
    data,
    ...more,
  });
const consent = (answer: string, openid = 'o-1') =>
  post('/emulator/consent', { openid, results: { 'tmpl-a': answer } });
const messages = async () =>
  ((await (await fetch(`${emulator.url}/emulator/messages`)).json()) as { messages: unknown[] }).messages;

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i += 1) await new Promise((go) => setTimeout(go, 25));
}

beforeAll(async () => {
  emulator = await start();
});
afterAll(async () => {
  await emulator.close();
  rmSync(dataDir, { recursive: true });
});

describe('a token', () => {
  it('is the same one until five minutes before its end; then both are good for a while', async () => {
    const first = await getToken();
    expect(await getToken()).toMatchObject({ access_token: first.access_token });
    emulator.clock.set(7_200_000 - 299_000);
    const second = await getToken();
    expect(second.access_token).not.toBe(first.access_token);
    const check = `/wechat/wxa/msg_sec_check?access_token=${String(first.access_token)}`;
    expect(await post(check, { version: 2, openid: 'o-1', scene: 2, content: '好' })).toMatchObject({
      errcode: 0,
    });
    emulator.clock.set(7_300_000);
    expect(await post(check, {})).toMatchObject({ errcode: 42001 });
    emulator.clock.set(0);
  });

  it('is needed for everything else, and only for known app and secret fields', async () => {
    expect(await getToken({ secret: '' })).toMatchObject({ errcode: 41004 });
    expect(await post('/wechat/wxa/msg_sec_check', {})).toMatchObject({ errcode: 41001 });
    expect(await post('/wechat/wxa/msg_sec_check?access_token=x', {})).toMatchObject({ errcode: 40001 });
  });
});

describe('a subscribe message', () => {
  it('costs one credit; without one it is refused with 43101', async () => {
    expect(await send()).toMatchObject({ errcode: 43101 });
    await consent('reject');
    expect(await send()).toMatchObject({ errcode: 43101 });
    expect(await consent('accept')).toEqual({ credits: { 'tmpl-a': 1 } });
    expect(await send({ touser: 'o-2' })).toMatchObject({ errcode: 43101 });
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(await send()).toMatchObject({ errcode: 43101 });
    expect(await messages()).toEqual([
      expect.objectContaining({
        openid: 'o-1',
        title: '咨询回复通知',
        page: 'pages/x?id=1',
        data: { thing1: '物业费', time2: '2026年11月20日 15:01' },
      }),
    ]);
  });

  it('names the field that it refuses, and costs nothing then', async () => {
    await consent('accept');
    const refused = [
      [{ ...data, thing1: { value: '' } }, 'thing1'],
      [{ ...data, thing1: { value: 5 } }, 'thing1'],
      [{ ...data, time2: { value: '明天' } }, 'time2'],
      [{ thing1: data.thing1 }, 'time2'],
      [{ ...data, thing3: { value: 'x' } }, 'thing3'],
    ] as const;
    for (const [bad, field] of refused)
      expect(await send({ data: bad })).toMatchObject({
        errcode: 47003,
        errmsg: expect.stringContaining(`data.${field}.value`) as string,
      });
    expect(await send({ template_id: 'tmpl-b' })).toMatchObject({ errcode: 40037 });
    expect(await send({ touser: '' })).toMatchObject({ errcode: 40003 });
    expect(await send()).toMatchObject({ errcode: 0 });
  });

  it('of ten sends at the same time only as many arrive as there are credits', async () => {
    for (let i = 0; i < 3; i += 1) await consent('accept', 'o-3');
    const codes = await Promise.all(Array.from({ length: 10 }, () => send({ touser: 'o-3' })));
    expect(codes.filter(({ errcode }) => errcode === 0)).toHaveLength(3);
  });
});

it('a text is risky with 违规 in it, wants a person with 待审, and else passes', async () => {
  const check = async (content: string) =>
    api('/wxa/msg_sec_check', { version: 2, openid: 'o-1', scene: 2, content });
  expect(await check('电梯坏了')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
  expect(await check('这是违规的话')).toMatchObject({ result: { suggest: 'risky', label: 20006 } });
  expect(await check('待审的话')).toMatchObject({ result: { suggest: 'review' } });
  expect(await check('')).toMatchObject({ errcode: 44004 });
  expect(await check('长'.repeat(2501))).toMatchObject({ errcode: 45002 });
});

describe('a picture check', () => {
  const check = (media_url: string) =>
    api('/wxa/media_check_async', { version: 2, openid: 'o-1', scene: 2, media_type: 2, media_url });
  const address = async (content: string) => {
    const admin = async (body: object) =>
      ((await post('/admin', body)) as { data: Record<string, unknown> }).data;
    const to = (await admin({ action: 'storage.getUploadMetadata', path: '图 片.jpg' })) as Record<
      string,
      string
    >;
    await fetch(String(to.url), {
      method: 'PUT',
      headers: { authorization: String(to.authorization), 'x-cos-security-token': String(to.token) },
      body: content,
    });
    const { download_list } = await admin({
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: to.fileId }],
    });
    return String((download_list as { tempFileURL: string }[])[0]?.tempFileURL);
  };

  it.each([
    ['jpeg-bytes', 'pass'],
    ['xx risky-picture xx', 'risky'],
    ['xx review-picture xx', 'review'],
  ])('of %j says %s in an event about a second later', async (content, suggest) => {
    events.length = 0;
    const { errcode, trace_id } = await check(await address(content));
    expect(errcode).toBe(0);
    expect(events).toEqual([]);
    await until(() => events.length > 0);
    expect(events[0]).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      version: 2,
      trace_id,
      errcode: 0,
      result: { suggest },
    });
  });

  it('of a picture that cannot be downloaded goes to a person, with WeChat’s code', async () => {
    events.length = 0;
    await check('http://127.0.0.1:1/none.jpg');
    await until(() => events.length > 0);
    expect(events[0]).toMatchObject({ errcode: -1008, result: { suggest: 'review' } });
  });

  it('is answered after a restart, and so are credits, codes, tokens and messages still there', async () => {
    events.length = 0;
    takesEvents = false;
    const { access_token } = await getToken();
    await consent('accept', 'o-9');
    const { code } = await post('/emulator/phone-code', { openid: 'o-9', phone: '12000000001' });
    const before = await messages();
    const { trace_id } = await check(await address('risky-picture'));
    await emulator.close();
    takesEvents = true;
    emulator = await start();
    expect(await getToken()).toMatchObject({ access_token });
    expect(await messages()).toEqual(before);
    expect(await send({ touser: 'o-9' })).toMatchObject({ errcode: 0 });
    expect(await api('/wxa/business/getuserphonenumber', { code })).toMatchObject({ errcode: 0 });
    await until(() => events.length > 0);
    expect(events).toEqual([expect.objectContaining({ trace_id })]);
  });
});

describe('a code for a telephone number', () => {
  const codeFor = async (openid: string) =>
    (await post('/emulator/phone-code', { openid, phone: '12000000001' })).code;
  const exchange = (body: object) => api('/wxa/business/getuserphonenumber', body);

  it('is good once', async () => {
    const code = await codeFor('o-1');
    expect(await exchange({ code, openid: 'o-1' })).toMatchObject({
      phone_info: { purePhoneNumber: '12000000001' },
    });
    expect(await exchange({ code })).toMatchObject({ errcode: 40029 });
  });

  it('is not good for another person, after five minutes, or invented', async () => {
    const code = await codeFor('o-1');
    expect(await exchange({ code, openid: 'o-2' })).toMatchObject({ errcode: 40029 });
    emulator.clock.set(5 * 60_000 + 1000);
    expect(await exchange({ code })).toMatchObject({ errcode: 40029 });
    emulator.clock.set(0);
    expect(await exchange({ code: 'invented' })).toMatchObject({ errcode: 40029 });
    expect(await post('/emulator/phone-code', { openid: 'o-1', phone: '12' })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});

it('switched off, WeChat cannot be reached; switched on again it can', async () => {
  await post('/emulator/wechat', { on: false });
  await expect(getToken()).rejects.toThrow('fetch failed');
  await post('/emulator/wechat', { on: true });
  expect(await getToken()).toMatchObject({ errcode: 0 });
});

it('an interface that is not emulated says so', async () => {
  expect(await api('/wxa/getwxacodeunlimit', {})).toMatchObject({
    errmsg: expect.stringContaining('NotEmulated') as string,
  });
});

it('a share of its answers to sent messages can be lost: the message arrives, the sender hears nothing', async () => {
  await consent('accept', 'o-9');
  await post('/emulator/wechat', { lostAnswers: 1 });
  await expect(send({ touser: 'o-9' })).rejects.toThrow();
  await post('/emulator/wechat', { lostAnswers: 0 });
  expect(await send({ touser: 'o-9' })).toMatchObject({ errcode: 43101 });
  expect(await messages()).toContainEqual(expect.objectContaining({ openid: 'o-9' }));
});
