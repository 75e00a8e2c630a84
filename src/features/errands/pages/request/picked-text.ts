const BETWEEN = '，';

/** The phrases that a text is made of. */
export const phrasesOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A text with a phrase more, or without it where it is in there already. What was typed stays as it is. */
export function withPick(text: string, pick: string): string {
  const phrases = phrasesOf(text);
  const next = phrases.includes(pick) ? phrases.filter((one) => one !== pick) : [...phrases, pick];
  return next.join(BETWEEN);
}
