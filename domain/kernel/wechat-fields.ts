/**
 * WeChat's `thing` field: at most 20 characters, no line break or control character, never empty; a message with a
 * field that breaks this is refused as a whole (47003). Counted in UTF-16 units, and an emoji is never cut in two.
 */
export function thing(text: string, whenEmpty: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, ' ').trim();
  if (line === '') return whenEmpty;
  if (line.length <= 20) return line;
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > 19) break;
    cut += character;
  }
  return `${cut}…`;
}
