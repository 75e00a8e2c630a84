import { AdminError, notEmulated } from '../admin-error';
import { type Document, ObjectId, type Value } from './values';

const NOT_EMULATED = new Set([
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$undefined',
  '$symbol',
  '$code',
  '$dbPointer',
]);

// MongoDB's own limit of nesting.
const MAX_DEPTH = 100;

/**
 * Reads canonical Extended JSON as the SDK writes it. `$tcb_server_date` becomes the time of the request, so that
 * all server dates of one request are equal.
 * @param now epoch milliseconds of the request
 */
export function decodeText(text: string, now: number): Value {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AdminError('INVALID_PARAM', 'a query, document or option is not JSON');
  }
  return decode(json, now, 0);
}

function decode(json: unknown, now: number, depth: number): Value {
  if (typeof json === 'string') return wellFormed(json);
  if (typeof json !== 'object' || json === null) return json as Value;
  if (depth > MAX_DEPTH) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `exceeded depth limit of nesting: ${MAX_DEPTH}`);
  }
  if (Array.isArray(json)) return json.map((element) => decode(element, now, depth + 1));
  const keys = Object.keys(json);
  if (keys.length === 1 && keys[0]!.startsWith('$')) {
    const special = decodeSpecial(keys[0]!, (json as Record<string, unknown>)[keys[0]!], now);
    if (special !== undefined) return special;
  }
  const document: Document = {};
  for (const key of keys) {
    if (key === '__proto__') throw notEmulated('a field named __proto__');
    document[wellFormed(key)] = decode((json as Record<string, unknown>)[key], now, depth + 1);
  }
  return document;
}

// Half a surrogate pair has no UTF-8, which is what MongoDB stores: it becomes U+FFFD.
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}

function decodeSpecial(key: string, content: unknown, now: number): Value | undefined {
  switch (key) {
    case '$numberInt':
    case '$numberLong': {
      const number = Number(content);
      if (!Number.isInteger(number)) throw malformed(key);
      if (!Number.isSafeInteger(number)) throw notEmulated(`the integer ${String(content)} (above 2^53)`);
      return number;
    }
    case '$numberDouble': {
      const number = Number(content);
      if (Number.isNaN(number) && content !== 'NaN') throw malformed(key);
      return number;
    }
    case '$date': {
      const time = typeof content === 'string' ? Date.parse(content) : Number(decode(content, now, 0));
      if (Number.isNaN(time)) throw malformed(key);
      return new Date(time);
    }
    case '$oid':
      if (typeof content !== 'string' || !/^[0-9a-f]{24}$/i.test(content)) throw malformed(key);
      return new ObjectId(content.toLowerCase());
    case '$regularExpression': {
      const { pattern, options } = content as { pattern?: unknown; options?: unknown };
      if (typeof pattern !== 'string' || typeof options !== 'string') throw malformed(key);
      return regularExpression(pattern, options);
    }
    case '$tcb_server_date': {
      const { offset } = content as { offset?: unknown };
      return new Date(now + Number(decode(offset ?? 0, now, 0)));
    }
  }
  if (NOT_EMULATED.has(key)) throw notEmulated(`the value type ${key}`);
  return undefined;
}

/** A MongoDB regular expression; options other than i, m and s are refused (JavaScript's g is none of MongoDB's). */
export function regularExpression(pattern: string, options: string): RegExp {
  const wrong = [...options].find((flag) => !'ims'.includes(flag));
  if (wrong === 'x') throw notEmulated('the regular expression option x');
  if (wrong) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `invalid flag in regex options: ${wrong}`);
  }
  try {
    return new RegExp(pattern, options);
  } catch {
    throw notEmulated(`the regular expression ${pattern}`);
  }
}

function malformed(key: string): AdminError {
  return new AdminError('INVALID_PARAM', `malformed Extended JSON value: ${key}`);
}

/** Canonical Extended JSON of a stored document, ObjectIds kept. */
export function encodeText(document: Document): string {
  return JSON.stringify(encode(document, false));
}

/** A document as a reply carries it: canonical Extended JSON, but ObjectIds as hex strings. */
export function replyText(document: Document): string {
  return JSON.stringify(encode(document, true));
}

/** The same from the stored text, without decoding it where that changes nothing. */
export function replyFromStored(text: string, document: Document): string {
  return text.includes('"$oid"') ? replyText(document) : text;
}

function encode(value: Value, hexIds: boolean): unknown {
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => encode(element, hexIds));
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof ObjectId) return hexIds ? value.hex : { $oid: value.hex };
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags } };
  }
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(value)) fields[key] = encode(value[key]!, hexIds);
  return fields;
}

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' };
  if (Number.isSafeInteger(value)) {
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) };
  }
  return { $numberDouble: String(value) };
}
