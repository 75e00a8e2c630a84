import http from 'node:http';
import type { Page, Response } from 'playwright-core';
import { launchBrowser, openPhone } from '#testing/browser';
import { System } from '#testing/system';
import { owner } from '../emulator/world/settle';
import { BareSdk, IN_FLIGHT } from './bare-sdk';
import { hundredths, median, report } from './report';

/** Somebody who lives here, to whom three notices have come and for whom nothing else waits; the owner has two matters. */
const READER = 'o-demo-volunteer-qian';
/** Words of a card, the last of the page to be there. */
const READY = '看每一项怎么算';
/** So many calls a round; each instance has to be warm, and the published SDK too. */
const [CALLS, WARM, ROUNDS] = [400, 3, 5];

const agent = new http.Agent({ keepAlive: true, scheduling: 'lifo' });

/** Calls an action as a phone does, by a client that costs next to nothing itself; gives the answer's bytes. */
function callOf({ url }: System, openid: string, action: string, input: object): () => Promise<number> {
  const body = JSON.stringify({ action, input });
  const headers = { 'content-type': 'application/json', 'x-local-openid': openid };
  return () =>
    new Promise((resolve, reject) => {
      http
        .request(`${url}/call/people`, { agent, method: 'POST', headers }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            text.startsWith('{"ok":true') ? resolve(Buffer.byteLength(text)) : reject(new Error(text)),
          );
        })
        .on('error', reject)
        .end(body);
    });
}

async function perSecond(count: number, call: () => Promise<unknown>): Promise<number> {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (count * 1000) / (performance.now() - started);
}

/** What the built page asks of functions from its opening until it is there, and the bytes of the answers. */
async function opened(page: Page, open: () => Promise<unknown>): Promise<{ calls: number; bytes: number }> {
  const answers: Response[] = [];
  const hear = (response: Response) => {
    if (new URL(response.url()).pathname.startsWith('/call/')) answers.push(response);
  };
  page.on('response', hear);
  await open();
  await page.getByText(READY).waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', hear);
  const sizes = await Promise.all(answers.map(async (one) => (await one.body()).length));
  return { calls: sizes.length, bytes: sizes.reduce((sum, one) => sum + one, 0) };
}

async function home(system: System): Promise<void> {
  const browser = await launchBrowser();
  try {
    const phone = await openPhone(browser, { url: 'about:blank', openid: READER });
    const cold = await opened(phone.page, () => phone.page.goto(system.url));
    const warm = await opened(phone.page, () => phone.page.reload());
    if (phone.problems.length > 0) throw new Error(phone.problems.join('\n'));
    await phone.close();
    report('home_calls', warm.calls, 'calls');
    report('home_bytes', warm.bytes, 'bytes');
    report('home_calls.first_launch', cold.calls, 'calls');
    report('home_bytes.first_launch', cold.bytes, 'bytes');
  } finally {
    await browser.close();
  }
}

/** Calls a second beside the bare SDK's gets, in turns, so that both meet the same machine. */
async function efficiency(system: System, sdk: BareSdk): Promise<void> {
  const today = callOf(system, owner.openid, 'today', { elder: false });
  const me = callOf(system, owner.openid, 'me', {});
  for (let round = 0; round < WARM; round += 1) {
    for (const call of [today, me]) await perSecond(CALLS, call);
    await sdk.perSecond('get', CALLS);
  }
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pages = await perSecond(CALLS, today);
    const gets = await sdk.perSecond('get', CALLS);
    rounds.push({ pages, gets, light: await perSecond(CALLS, me) });
  }
  // database calls of one call: the person's rights and the page, or her rights alone
  report('bare_sdk_gets_per_s', Math.round(median(rounds.map((one) => one.gets))), 'gets/s');
  report('home_pages_per_s', Math.round(median(rounds.map((one) => one.pages))), 'pages/s');
  report('home_pages_per_bare_get', hundredths(median(rounds.map(({ pages, gets }) => pages / gets))), '');
  report('call_efficiency', hundredths(median(rounds.map(({ pages, gets }) => (2 * pages) / gets))), '');
  report('call_efficiency.people.me', hundredths(median(rounds.map(({ light, gets }) => light / gets))), '');
}

async function main(): Promise<void> {
  const system = await System.start({ world: 'filled' });
  try {
    await system.runTimer();
    await home(system);
    const sdk = new BareSdk(system, `people/${await personOf(system)}`);
    await efficiency(system, sdk);
    sdk.end();
  } finally {
    await system.stop();
  }
}

/** A document that the bare SDK gets: the owner's own. */
async function personOf(system: System): Promise<string> {
  const answer = await system.call(owner.openid, 'people', 'me', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.data as { person: { personId: string } }).person.personId;
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
