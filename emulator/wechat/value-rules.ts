/**
 * What WeChat accepts as the value of a template field, by the type in the field's key (`thing1` is a `thing`).
 * From the table of subscribeMessage.send; a value outside refuses the whole message with 47003.
 */
const DAY = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`;
const HOUR = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?`;
const TIME = `(?:${DAY} ?)?${HOUR}`;
const DATE = `${DAY}(?: ?${HOUR})?`;
const range = (one: string) => new RegExp(`^${one}(?: ?~ ?${one})?$`);

const length = (value: string) => [...value].length;
const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

const RULES: Record<string, (value: string) => boolean> = {
  // any mixture, but one line
  thing: (value) => length(value) <= 20 && !/\p{Cc}/u.test(value),
  number: (value) => /^[+-]?\d+(?:\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 32,
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: matches(/^[^\p{L}\p{N}\s]{1,5}$/u),
  character_string: matches(/^[\x20-\x7e]{1,32}$/),
  time: matches(range(TIME)),
  date: matches(range(DATE)),
  amount: matches(/^[¥￥$€£]?\d{1,10}(?:\.\d+)?元?$/),
  phone_number: matches(/^[0-9+\-() ]{1,17}$/),
  car_number: matches(/^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]$/u),
  // with a Chinese character in it the whole counts as Chinese
  name: (value) => !/[\d\p{Cc}]/u.test(value) && length(value) <= (/\p{Script=Han}/u.test(value) ? 10 : 20),
  phrase: matches(/^\p{Script=Han}{1,5}$/u),
};

/** The type in a field's key, or null where WeChat has no such type. */
function typeOf(field: string): string | null {
  const type = /^([a-z_]+?)\d+$/.exec(field)?.[1] ?? '';
  return type in RULES || type === 'enum' ? type : null;
}

/** Whether WeChat takes `value` in `field`. Enumerated fields take only what the template lists. */
export function accepts(field: string, value: string, enumerated: string[] | undefined): boolean {
  const type = typeOf(field);
  if (type === null) return false;
  if (type === 'enum') return enumerated?.includes(value) ?? true;
  return RULES[type]?.(value) ?? false;
}
