import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { phoneNumber } from './wechat';

/** WeChat's host as far as its own documentation describes this answer. */
let server: Server;
let told: object;
beforeAll(async () => {
  server = createServer((request, response) => {
    const token = { access_token: 'token', expires_in: 7200 };
    response.end(JSON.stringify(request.url?.includes('stable_token') ? token : { errcode: 0, ...told }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.WECHAT_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const numberOf = async (phoneInfo: object | undefined) => {
  told = phoneInfo ? { phone_info: phoneInfo } : { errcode: 40029 };
  return phoneNumber('code', 'openid');
};

describe('phoneNumber', () => {
  it('is the bare number of the mainland', async () => {
    const info = { phoneNumber: '15112345678', purePhoneNumber: '15112345678', countryCode: '86' };
    expect(await numberOf(info)).toBe('15112345678');
    expect(await numberOf({ ...info, countryCode: 86 })).toBe('15112345678');
  });

  it('never makes a number from abroad one of the mainland with the same digits', async () => {
    const info = { phoneNumber: '+4915112345678', purePhoneNumber: '15112345678', countryCode: '49' };
    expect(await numberOf(info)).toBe('+4915112345678');
    const { countryCode, ...without } = info;
    expect(countryCode).toBe('49');
    expect(await numberOf(without)).not.toBe('15112345678');
  });

  it('is null where WeChat knows no such code', async () => {
    expect(await numberOf(undefined)).toBeNull();
  });
});
