import { cleanText } from '#domain/kernel/text';
import { DANGERS, type DangerKind } from './danger-words';

export type { DangerKind };

export interface Danger {
  kind: DangerKind;
  call: '120' | '119' | '110';
  /** As it stands in the text. */
  word: string;
  sentence: string;
}

const CALL: Record<DangerKind, Danger['call']> = {
  medical: '120',
  poisoning: '120',
  swallowed: '120',
  gas: '119',
  fire: '119',
  trapped: '119',
  crime: '110',
  life: '110',
  missing: '110',
  noAnswer: '110',
};

/** What to do in the first minute, then who is called. */
const SENTENCE: Record<DangerKind, string> = {
  medical: '有人突然发病或受伤，请马上打 120，说清地址；不要挪动摔伤的人。再打网格员电话，请人先上门。',
  poisoning: '煤气中毒请马上开窗、把人移到通风的地方，再打 120；不要开关电灯。再打网格员电话。',
  swallowed:
    '吃错药或喝下有毒的东西，请马上打 120，说清吃了什么、吃了多少，带上瓶子或药盒；不要自己催吐。再打网格员电话。',
  gas: '闻到煤气味请马上开窗、关阀门，人到屋外再打 119 和燃气公司；不要开关电灯，不要在屋里打电话。',
  fire: '着火或冒烟请马上离开，到屋外打 119；不要坐电梯，不要回去拿东西。再打网格员电话。',
  trapped: '有人被困请马上打 119；困在电梯里请先按电梯里的呼叫按钮，不要扒门。再打物业电话。',
  crime: '有人行凶、偷抢、闯门或诈骗，请马上打 110；先到安全的地方，不要自己拦人，被骗的钱要尽快报警止付。',
  life: '有人想伤害自己，请马上打 110，身边不要离人；也可以打心理援助热线 12356。再打网格员电话。',
  missing: '老人走失请马上打 110，不用等 24 小时；说清衣着和最后见到的地方。再打网格员电话，请大家一起找。',
  noAnswer: '敲门没人应、电话打不通，请先打网格员电话，请人马上上门看；叫不开门就打 110。',
};

/** How far apart the parts of a wording may begin and end, in characters. */
const CLOSE = 26;

/** Right behind it: a device, a talk about it, a remedy. */
const DEVICE =
  /^(的)?(报警器?|探测器|警报器?|演练|知识|宣传|讲座|保险|险|扶手|垫|监测|危险|风险|隐患|险情|手环|补贴|补助|科普|培训|课)/;

interface Place {
  from: number;
  to: number;
}

/** What somebody was about when it happened: 拿快递摔倒了 speaks of a person, 快递摔了 of a thing. */
const ABOUT =
  '(拿|取|找|够|擦|搬|换|捡|端|提|抱|遛|喂|看|玩|接|送|洗|收|晾|浇|骑|坐|修|买|追|为了|掏|带|穿|叠|推|拎|扔|踩|丢|从|在|被|让|爬|靠|撞|用|下|上|停|开|等|打|乘|搭)(了|着|个|完|一下)?.{0,2}';

const dangers = DANGERS.map(({ kind, wordings, notOf, notBefore }) => ({
  kind,
  wordings: wordings.map((parts) => parts.map((part) => new RegExp(part, 'g'))),
  notOf: notOf === undefined ? null : new RegExp(notOf),
  about: notOf === undefined ? null : new RegExp(`${ABOUT}(${notOf})`, 'g'),
  notBefore: notBefore === undefined ? null : new RegExp(`^(?:${notBefore})`),
}));

function placesOf(part: RegExp, text: string): Place[] {
  const found: Place[] = [];
  part.lastIndex = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    if (match[0] === '') part.lastIndex += 1;
    else found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** Where all parts stand close together, in whatever order: the places of the first part, each with the others near it. */
function together(parts: readonly RegExp[], text: string): Place[][] {
  const [first = [], ...others] = parts.map((part) => placesOf(part, text));
  return first.flatMap((place) => {
    const near = others.map((places) =>
      places.find(({ from, to }) => Math.max(to, place.to) - Math.min(from, place.from) <= CLOSE),
    );
    return near.every((one) => one !== undefined) ? [[place, ...(near as Place[])]] : [];
  });
}

/** Said not to be, or to be kept from happening. */
const NOT_SO =
  /(没有?|不是|并?不|无|未|不会|防止?|预防|避免|以防|以免|免得|怕|担心|反)(再|会|有|过|出现|发生|老人|妈妈|奶奶|爷爷|自己|她|他|突然|又|被|人|电话|电信|网络|家里|在家|晚上|洗澡时?|万一|一个人|什么|任何)*$/;
/** A question is not a "no": 是不是煤气味 is to be looked at. */
const ASKED = /(是不是|有没有|会不会|是否|算不算)[^，。；,;]{0,4}$/;

const isNotSo = (before: string): boolean => NOT_SO.test(before) && !ASKED.test(before);

const BREAK = /[，。；！？、,;!?\s]/;

/** The clause up to a place of the text. */
function clauseBefore({ text, breaks }: Said, at: number): string {
  let from = at;
  while (from > 0 && !breaks.has(from) && !BREAK.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at);
}

/** The rest of the clause from a place on; empty where the next begins right there. */
function clauseAfter({ text, breaks }: Said, at: number): string {
  let to = at;
  while (to < text.length && !breaks.has(to) && !BREAK.test(text[to] ?? '')) to += 1;
  return text.slice(at, to);
}

/** The clause that a place stands in. */
const clauseAround = (said: Said, { from, to }: Place): string =>
  clauseBefore(said, from) + said.text.slice(from, to) + clauseAfter(said, to);

interface Said {
  /** Narrow, nothing invisible and no blanks in it, since people put them anywhere. */
  text: string;
  /** Where a blank stood for a comma: 我好害怕 家里着火了. One between single characters (起 不 来) is none. */
  breaks: ReadonlySet<number>;
}

function comparable(written: string): Said {
  const words = cleanText(written).normalize('NFKC').split(/\s+/);
  const breaks = new Set<number>();
  let text = '';
  for (const word of words) {
    if (/[^，。；！？、,;!?]{2}$/.test(text) && word.length > 1) breaks.add(text.length);
    text += word;
  }
  return { text, breaks };
}

/**
 * The danger that a text speaks of, so that somebody calls 120, 119 or 110 instead of filling in a form; null where there
 * is none. What was long ago (上次跌倒) is asked about too: who wrote it can say that it is not now. What is denied or to be
 * prevented is none.
 */
export function dangerIn(text: string): Danger | null {
  const said = comparable(text);
  for (const { kind, wordings, notOf, about, notBefore } of dangers) {
    for (const parts of wordings) {
      for (const places of together(parts, said.text)) {
        if (places.some((one) => isNotSo(clauseBefore(said, one.from)))) continue;
        const last = Math.max(...places.map((one) => one.to));
        const behind = clauseAfter(said, last);
        if (DEVICE.test(behind) || notBefore?.test(behind)) continue;
        const ofThing = (one: Place): boolean =>
          notOf !== null && notOf.test(clauseAround(said, one).replace(about ?? '', ''));
        if (places.some(ofThing)) continue;
        const from = Math.min(...places.map((one) => one.from));
        return { kind, call: CALL[kind], word: said.text.slice(from, last), sentence: SENTENCE[kind] };
      }
    }
  }
  return null;
}
