import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A derived id: the same parts give the same id, so that doing a thing twice meets the first one. */
export const derivedId = <T extends string>(prefix: string, ...parts: string[]): T =>
  `${prefix}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}` as T;

/** A new id that nobody can guess. */
export const newId = <T extends string>(prefix: string): T =>
  `${prefix}-${randomBytes(12).toString('hex')}` as T;

/**
 * An id derived from what could be guessed, such as a telephone number: keyed with a secret of the deployment, so that
 * nobody finds the number by trying all. A deployment without the secret gets a new id.
 */
export function keyedId<T extends string>(prefix: string, part: string): T {
  const secret = process.env.WECHAT_SECRET;
  if (!secret) return newId<T>(prefix);
  return `${prefix}-${createHmac('sha256', secret).update(`${prefix}\n${part}`).digest('hex').slice(0, 24)}` as T;
}

/** What a content is known by: equal bytes, equal digest. */
export const digestOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** Four digits from an id, for numbers that people read out: the day makes them unique enough to find by ear. */
export const digitsOf = (id: string): string =>
  String(parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 10_000).padStart(4, '0');

/** A telephone number as others see it: 120****0001. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A name as staff see it where the person is not needed: 赵** . */
export const maskName = (name: string): string =>
  name.length <= 1 ? name : `${name[0]}${'*'.repeat(Math.min(2, name.length - 1))}`;
