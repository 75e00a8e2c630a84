/** A telephone number as others see it, `120****0001`: enough to tell numbers apart, not enough to call. No number stays ''. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A name as others see it, `赵**`: the first character, and at most two stars, so that its length tells nothing more. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(2, rest.length));
}
