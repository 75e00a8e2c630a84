import * as v from 'valibot';
import { cleanText } from './text';

/** Han, of every plane and the compatibility block; no radicals, strokes or marks. */
const HAN = '(?:[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud887][\\udc00-\\udfff])';
const LATIN = '[A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]';
/** 阿依古丽·买买提, Anna Maria O'Neill-Groß: one dot, blank, hyphen or apostrophe between letters, never two. */
const NAME = new RegExp(`^(?:${HAN}+(?:·${HAN}+)*|${LATIN}+(?:[ '-]${LATIN}+)*)$`);
/** The middle dots that keyboards have, and a blank beside one. */
const DOTS = / ?[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u318d\uff65] ?/g;

/**
 * Words that say whom somebody speaks for rather than who she is. Staff are shown with their post by the app itself; a
 * name that says so would be believed by who cannot know. Words that are part of real names (红心, 志愿) are not among them.
 */
const NOT_A_NAME =
  /社区|街道|居委|村委|业委|业主委|物业|物管|网格|小区|居民|管家|保安|保洁|客服|服务|热线|管理员|管理处|工作人员|工作站|办公室|官方|干部|书记|主任|经理|收费|代办员|志愿者|政府|公安|派出所|警察|民警|民政|医保|社保|系统|通知|公告|微信|领队|平台|门卫|admin|offic|service|manager|system|wechat|staff|police|community|property|shequ|wuye|wangge|guanjia|kefu|zhuren|jingli|shuji|gongzuo/i;

/** At least two letters: a name of one tells nobody apart. */
const SHORTEST = 2;
export const LONGEST_NAME = 20;

/** A name as it is kept: cleaned, compatible spellings and every middle dot made one. */
export const nameText = (text: string): string =>
  cleanText(cleanText(text).normalize('NFKC'))
    .replace(DOTS, '·')
    .replace(/[\u2018\u2019]/g, "'");

/** Letters of these words as they are also written. */
const WRITTEN = [
  '區区員员網网業业務务會会書书記记經经辦办誌志願愿報报點点熱热線线處处館馆統统領领隊队長长門门衛卫級级幹干黨党錄录ıi',
  'łl',
].join('');
const PLAIN: Record<string, string> = Object.fromEntries(
  Array.from({ length: WRITTEN.length / 2 }, (_, index) => [WRITTEN[2 * index], WRITTEN[2 * index + 1]]),
);

/** Without what could be put between the letters of such a word, without accents, and written as it mostly is. */
const bare = (name: string): string =>
  [...name.normalize('NFD').replace(/[\u0300-\u036f·' -]/g, '')].map((one) => PLAIN[one] ?? one).join('');

/** A number in words is nobody's name. */
const NUMERALS = /[〇零幺一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{5}/;

/** Why a text (as `nameText` gives it) is no person's name; null where it is one. */
export function whyNotName(name: string): 'short' | 'long' | 'letters' | 'office' | null {
  const letters = [...name].length;
  if (letters < SHORTEST) return 'short';
  if (letters > LONGEST_NAME) return 'long';
  if (NOT_A_NAME.test(bare(name))) return 'office';
  return NAME.test(name) && !NUMERALS.test(name) ? null : 'letters';
}

/** Says at the field what a name is; `null` where the text is one. */
export function nameFault(text: string): string | null {
  const reason = whyNotName(nameText(text));
  if (reason === null) return null;
  if (reason === 'office') return '请写本人的姓名，不要写单位、岗位或职务；工作人员的岗位会由系统标出。';
  if (reason === 'short') return '请写至少两个字的姓名。';
  if (reason === 'long') return `姓名最长 ${LONGEST_NAME} 个字，请写短一些。`;
  return '姓名只写汉字或字母，不写数字、符号和空格；少数民族姓名中间可以用“·”。';
}

/** A person's name: letters of a name and nothing else. */
export const PersonName = v.pipe(
  v.string(),
  v.transform(nameText),
  v.check((name) => whyNotName(name) === null),
);
