import { createHash, createHmac, randomBytes } from 'node:crypto';

export { maskName, maskPhone } from '#domain/kernel/masks';

/** A derived id: the same parts give the same id, so that doing a thing twice meets the first one. */
export const derivedId = <T extends string>(prefix: string, ...parts: string[]): T =>
  `${prefix}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}` as T;

/** The id of what there is one of for a key, whoever opens it: the timer, or a call. */
export const openedId = <T extends string>(prefix: string, key: string): T =>
  derivedId<T>(prefix, 'opened', key);

/** A new id that nobody can guess. */
export const newId = <T extends string>(prefix: string): T =>
  `${prefix}-${randomBytes(12).toString('hex')}` as T;

/** Long enough that nobody guesses it. */
const SHORTEST_KEY = 32;

/**
 * An id derived from what could be guessed, such as a telephone number: keyed with a secret of the deployment that
 * serves such ids alone, so that nobody finds the number by trying all and WeChat's secret can be exchanged without making
 * everybody somebody else. A deployment without the secret makes no ids at all: random ones would be a second person
 * each time.
 */
export function keyedId<T extends string>(prefix: string, ...parts: string[]): T {
  const secret = process.env.PERSON_ID_KEY ?? '';
  if (secret.length < SHORTEST_KEY)
    throw new Error(`PERSON_ID_KEY has to be set to a secret of at least ${SHORTEST_KEY} characters.`);
  const mac = createHmac('sha256', secret).update([prefix, ...parts].join('\n'));
  return `${prefix}-${mac.digest('hex').slice(0, 24)}` as T;
}

/** What a content is known by: equal bytes, equal digest. */
export const digestOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** Four digits from an id, for numbers that people read out: the day makes them unique enough to find by ear. */
export const digitsOf = (id: string): string =>
  String(parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 10_000).padStart(4, '0');
