import { fileURLToPath } from 'node:url';
import { daughter, elder, gridWorker, leader, proxies, volunteers } from '../emulator/world/neighbours';
import { officer } from '../emulator/world/settle';
import type { StoryContext } from './story';

export { daughter, elder, gridWorker, leader, officer, proxies, volunteers };

export const HOME = 'pages/home/index';
export const INBOX = 'pages/messages/index';
export const ME = 'pages/me/index';
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** A photo that anybody may see. */
export const PHOTO = fileURLToPath(new URL('../testing/pictures/notice-board.jpg', import.meta.url));

/** Somebody signs out of a phone, and signs in on it with a number. */
export async function comesWith({ phone }: StoryContext, openid: string, number: string): Promise<void> {
  await phone.as(openid);
  await phone.open(ME);
  await phone.tap('退出登录');
  await phone.see('再用同一个手机号登录就能回来');
  await phone.tap('退出登录');
  await phone.see('您还没有登录');
  await phone.tap('手机号登录');
  await phone.fill('手机号', number);
  await phone.tap('允许');
}

/** Hands the phone over; whoever gets it opens what waits for her on 今日. */
export async function onToday({ phone }: StoryContext, openid: string, matter: string): Promise<void> {
  await phone.as(openid);
  await phone.open(HOME);
  await phone.tap(matter);
}

/** A daughter asks for something for her mother, as the catalogue names it. */
export async function askForMother(
  { phone }: StoryContext,
  item: string,
  {
    what,
    papers = false,
    urgent = false,
    as = daughter.openid,
  }: { what: string; papers?: boolean; urgent?: boolean; as?: string },
): Promise<void> {
  await phone.as(as);
  await phone.open(HOME);
  await phone.tap('请人代办');
  await phone.tap(item);
  await phone.tap('请人办这件事');
  await phone.tap('多写几句、加照片');
  await phone.see(elder.home);
  await phone.fill('要办什么事', what);
  await phone.tap('下一步');
  await phone.tap('什么时候家里有人：工作日上午');
  await phone.tap('要注意什么：听力不好');
  if (urgent) await phone.tap('比较急');
  await phone.tap('下一步');
  await phone.see(`${elder.name}本人知道并同意吗`);
  await phone.tap('本人同意');
  if (papers) await phone.tap('同意代办员看这些材料');
  await phone.tap('同意，去核对');
  await phone.see(`槐荫里 ${elder.home}`);
  await phone.tap('提交申请');
  await phone.tap('允许');
  await phone.see('已提交');
}

/** The number that stands on the screen: the same for as long as the errand lives. */
export async function numberOf({ phone }: StoryContext): Promise<string> {
  const number = /DB-\d{8}-\d{4}/.exec(await phone.text())?.[0];
  if (!number) throw new Error('there is no number on the screen');
  return number;
}

/** The desk takes on what has just been asked, told from others of its kind by its number. */
export async function accept({ phone }: StoryContext, item: string, number: string): Promise<void> {
  await phone.as(gridWorker.openid);
  await phone.open(HOME);
  await phone.tap(`受理代办：${item}`, { near: number });
  await phone.see('等您受理');
  await phone.tap('受理');
  await phone.see('会答应家属');
  await phone.tap('受理');
  await phone.see('等您安排代办员');
}

/** The desk asks a proxy to do it. */
export async function assignTo(context: StoryContext, proxy: string): Promise<void> {
  await context.phone.tap('安排代办员');
  await askProxy(context, proxy);
}

/** One of those proposed, after the question whether it is she. */
export async function askProxy({ phone }: StoryContext, proxy: string): Promise<void> {
  await phone.tap(proxy);
  await phone.see('会收到通知');
  await phone.tap(`请${proxy}去办`);
  await phone.see('等代办员答复');
}
