import Taro from '@tarojs/taro';
import { decoded, open, TAB } from './routes';
import { serverNow } from './server-clock';
import { readSession } from './session';

/** Who comes back to the sign-in later than this means something else by it. */
const FRESH_FOR = 5 * 60_000;

let left: { link: string; at: number } | null = null;

/** To the sign-in; what is in front now comes back once the reader has signed in. */
export function goSignIn(): void {
  left = { link: inFront(), at: serverNow() };
  open(TAB.me);
}

/** Back to what the reader wanted to sign in for; stays where she came for nothing else. */
export function backFromSignIn(): void {
  const wanted = left;
  left = null;
  if (wanted && readSession().person && serverNow() - wanted.at < FRESH_FOR) open(wanted.link);
}

/** The link of the page in front. Parameters that begin with `$` are Taro's own. */
function inFront(): string {
  const { path, params } = Taro.getCurrentInstance().router ?? { path: TAB.home, params: {} };
  const query = Object.entries(params)
    .filter(([name, value]) => !name.startsWith('$') && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(decoded(value ?? ''))}`);
  const page = path.split('?')[0] ?? path;
  return query.length > 0 ? `${page}?${query.join('&')}` : page;
}
