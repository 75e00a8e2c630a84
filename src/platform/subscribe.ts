import Taro from '@tarojs/taro';
import { notices } from '#domain/notices/contract';
import { ask } from './call';
import { localWeChat, type Consent } from './local-wechat';
import { serverNow } from './server-clock';
import { readSession } from './session';
import { recall, remember } from './storage';

interface Answer {
  template: string;
  result: Consent;
}

const UNSENT = 'consents-unsent';
const REFUSED = 'consents-refused';
const A_WEEK = 7 * 24 * 3_600_000;

/**
 * Asks whether WeChat messages may be sent. Call it first thing in a tap, before any `await`: WeChat shows the panel
 * only then. Whoever said no is not asked again for a week. Never rejects; without a panel nothing is recorded, and the
 * inbox has every notice all the same. `T` is the templates of a noun.
 */
export function askForMessages<T extends string = never>(...templates: NoInfer<T>[]): Promise<void> {
  asking ??= askAgain(templates).finally(() => (asking = null));
  return asking;
}

/** The panel that stands there: a second tap on the same button must not put another one on top of it. */
let asking: Promise<void> | null = null;

function askAgain(templates: readonly string[]): Promise<void> {
  const { templates: ids, person } = readSession();
  const refused = (recall(REFUSED) as Partial<Record<string, number>> | undefined) ?? {};
  const asked = templates.filter((one) => ids[one] && serverNow() - (refused[one] ?? 0) > A_WEEK);
  if (!person || asked.length === 0) return Promise.resolve();
  return panel(asked.map((one) => ids[one] ?? ''))
    .then((results) => {
      const answers = asked.flatMap((template) => answerOf(template, results[ids[template] ?? '']));
      const no = answers.filter((one) => one.result === 'reject').map((one) => [one.template, serverNow()]);
      if (no.length > 0) remember(REFUSED, { ...refused, ...(Object.fromEntries(no) as object) });
      remember(UNSENT, [...unsent(), ...answers]);
      return sendConsents();
    })
    .catch(() => undefined);
}

/** WeChat answers `acceptWithAudio` where the reader has voice reminders on: an accept like any other. */
function answerOf(template: string, result: string | undefined): Answer[] {
  if (result === 'accept' || result === 'acceptWithAudio') return [{ template, result: 'accept' }];
  if (result === 'reject' || result === 'ban' || result === 'filter') return [{ template, result }];
  return [];
}

async function panel(ids: string[]): Promise<Record<string, string>> {
  if (process.env.TARO_ENV === 'h5') return (await localWeChat()?.requestSubscribeMessage(ids)) ?? {};
  // Taro's types want Alipay's `entityIds` as well, which WeChat does not know.
  const request = Taro.requestSubscribeMessage as unknown as (options: {
    tmplIds: string[];
  }) => Promise<Record<string, string>>;
  return request({ tmplIds: ids });
}

const unsent = (): Answer[] => {
  const kept = recall(UNSENT);
  return Array.isArray(kept) ? (kept as Answer[]) : [];
};

/** Tells the server what was answered; what does not get through is kept and told at the next launch. */
export async function sendConsents(): Promise<void> {
  for (const answer of unsent()) {
    await ask(notices, 'recordConsent', answer);
    remember(UNSENT, unsent().slice(1));
  }
}
