import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock';
import type { Timer } from '../functions/timer';
import { readJson } from '../http/body';
import { sendBytes, sendHtml, sendJson } from '../http/reply';
import type { Exchange, Route } from '../http/route';
import { loseAnswers, shareOfLostAnswers } from '../wechat/lost-answers';
import { issuePhoneCode } from '../wechat/phone-number';
import type { WeChatState } from '../wechat/state';
import type { WeChatTemplate } from '../wechat/templates';
import type { Inspection } from './inspection';
import { collectionPage, developersPage } from './page';

const BODY_LIMIT = 64 * 1024;
const SHELL = fileURLToPath(new URL('../shell/shell.js', import.meta.url));

/** A request to the controls that says nothing they understand; the message tells what they expect. */
class BadInput extends Error {}

export interface DeveloperOptions {
  inspection: Inspection;
  clock: Clock;
  timer: Timer;
  wechat: WeChatState;
  templates: () => WeChatTemplate[];
  setWeChat: (on: boolean) => void;
}

function numberIn({ url }: Exchange, name: string, otherwise: number, most: number): number {
  const given = Number(url.searchParams.get(name) ?? otherwise);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : otherwise;
}

/** The developers' page, its JSON twins, and the controls of the local demo. */
export function developerRoutes(options: DeveloperOptions): Route[] {
  const { inspection, clock, timer, wechat, templates, setWeChat } = options;

  type Control = (body: Record<string, unknown>) => unknown;
  const control = (run: Control) => async (exchange: Exchange) => {
    try {
      sendJson(exchange.res, 200, await run(await readJson(exchange.req, BODY_LIMIT)));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      sendJson(exchange.res, 400, { code: 'BAD_INPUT', message: error.message });
    }
  };

  const moveClock: Control = ({ offsetMs, advanceMs }) => {
    const next = typeof offsetMs === 'number' ? offsetMs : clock.offsetMs + Number(advanceMs);
    try {
      clock.set(next);
    } catch {
      throw new BadInput('Expected {"offsetMs": number} or {"advanceMs": number}.');
    }
    return { now: clock.now(), offsetMs: clock.offsetMs };
  };

  const switchWeChat: Control = ({ on, lostAnswers }) => {
    const isShare = typeof lostAnswers === 'number' && lostAnswers >= 0 && lostAnswers <= 1;
    if (typeof on !== 'boolean' && !isShare)
      throw new BadInput('Expected {"on": true or false} or {"lostAnswers": 0 to 1}.');
    if (typeof on === 'boolean') setWeChat(on);
    if (isShare) loseAnswers(wechat, lostAnswers);
    return { on, lostAnswers: shareOfLostAnswers(wechat) };
  };

  const consent: Control = ({ openid, results }) => {
    if (typeof openid !== 'string' || openid === '' || typeof results !== 'object' || results === null)
      throw new BadInput('Expected {"openid", "results": {"<template id>": "accept" or "reject"}}.');
    const entries = Object.entries(results);
    const unknown = entries.find(([id]) => !templates().some((template) => template.id === id));
    if (unknown) throw new BadInput(`WeChat knows no template ${unknown[0]}.`);
    for (const [id, answer] of entries) if (answer === 'accept') wechat.addCredit(openid, id);
    return { credits: Object.fromEntries(entries.map(([id]) => [id, wechat.creditsOf(openid, id)])) };
  };

  const phoneCode: Control = ({ openid, phone }) => {
    if (typeof openid !== 'string' || openid === '' || typeof phone !== 'string' || !/^\d{11}$/.test(phone))
      throw new BadInput('Expected {"openid", "phone": 11 digits}.');
    return { code: issuePhoneCode(wechat, clock.now(), openid, phone) };
  };

  const json = (read: (exchange: Exchange) => unknown) => (exchange: Exchange) =>
    sendJson(exchange.res, 200, read(exchange));
  const documentsOf = (exchange: Exchange) => {
    const limit = numberIn(exchange, 'limit', 20, 1000);
    return inspection.collection(exchange.params[0] ?? '', limit, exchange.url.searchParams.get('after'));
  };
  const collection = (exchange: Exchange) => {
    const page = documentsOf(exchange);
    if (page) return sendJson(exchange.res, 200, page);
    sendJson(exchange.res, 404, { code: 'NOT_FOUND', message: 'There is no such collection.' });
  };
  const data = (exchange: Exchange) => {
    const page = documentsOf(exchange);
    if (!page) return collection(exchange);
    sendHtml(exchange.res, 200, collectionPage(page.name, page.count, page.documents, page.next));
  };
  const overview = ({ res }: Exchange) =>
    sendHtml(
      res,
      200,
      developersPage(inspection.state(), inspection.calls(100), inspection.messages(50, null)),
    );
  const shell = ({ res }: Exchange) => sendBytes(res, 'text/javascript; charset=utf-8', readFileSync(SHELL));

  return [
    { path: /^\/emulator\/?$/, methods: { GET: overview } },
    { path: /^\/emulator\/shell\.js$/, methods: { GET: shell } },
    { path: /^\/emulator\/state$/, methods: { GET: json(() => inspection.state()) } },
    {
      path: /^\/emulator\/calls$/,
      methods: { GET: json((e) => ({ calls: inspection.calls(numberIn(e, 'limit', 100, 500)) })) },
    },
    {
      path: /^\/emulator\/messages$/,
      methods: {
        GET: json((e) => ({
          messages: inspection.messages(numberIn(e, 'limit', 200, 10_000), e.url.searchParams.get('openid')),
        })),
      },
    },
    { path: /^\/emulator\/templates$/, methods: { GET: json(() => ({ templates: templates() })) } },
    { path: /^\/emulator\/collections\/([^/]+)$/, methods: { GET: collection } },
    { path: /^\/emulator\/data\/([^/]+)$/, methods: { GET: data } },
    { path: /^\/emulator\/clock$/, methods: { POST: control(moveClock) } },
    { path: /^\/emulator\/wechat$/, methods: { POST: control(switchWeChat) } },
    {
      path: /^\/emulator\/timer$/,
      methods: {
        POST: async ({ req, res }) => (req.resume(), sendJson(res, 200, { runs: await timer.runAll() })),
      },
    },
    { path: /^\/emulator\/consent$/, methods: { POST: control(consent) } },
    { path: /^\/emulator\/phone-code$/, methods: { POST: control(phoneCode) } },
  ];
}
