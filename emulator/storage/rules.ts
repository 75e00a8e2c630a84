import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../config/storage-rules.json', import.meta.url));

/** Who asks (null: nobody whom WeChat vouches for), and for which file: its creator, or who is about to create it. */
export interface RuleFacts {
  auth: { openid: string } | null;
  resource: { openid: string | null; path: string };
}

export interface StorageRules {
  mayRead(facts: RuleFacts): boolean;
  mayWrite(facts: RuleFacts): boolean;
}

type Value = string | boolean | null;
type Term = (facts: RuleFacts) => Value;

/** Something is asked of who is not there (`auth.openid` without `auth`): CloudBase refuses then. */
class Nothing extends Error {}

/** A rule in words that the emulator does not know: it starts with none rather than with another one. */
export class UnknownRule extends Error {}

/**
 * CloudBase's storage rules (docs.cloudbase.net/storage/security-rules) as far as `config/storage-rules.json` uses them:
 * `true`, `false`, or comparisons by `==` and `!=` joined by `&&`, of `auth`, `auth.openid`, `resource.openid`,
 * `resource.path`, `null`, `true`, `false`, a text, and `/…/.test(…)`.
 */
export function parseRules(text: string): StorageRules {
  const { read = false, write = false } = JSON.parse(text) as Record<string, unknown>;
  return { mayRead: ruleOf(read), mayWrite: ruleOf(write) };
}

/** The rules that a deployment carries. */
export const deployedRules = (): StorageRules => parseRules(readFileSync(FILE, 'utf8'));

function ruleOf(rule: unknown): (facts: RuleFacts) => boolean {
  if (typeof rule === 'boolean') return () => rule;
  if (typeof rule !== 'string') throw new UnknownRule(JSON.stringify(rule));
  const comparisons = rule.split('&&').map((part) => comparisonOf(part.trim()));
  return (facts) => {
    try {
      return comparisons.every((holds) => holds(facts));
    } catch (error) {
      if (error instanceof Nothing) return false;
      throw error;
    }
  };
}

function comparisonOf(text: string): (facts: RuleFacts) => boolean {
  const [, left, sign, right] = /^(\S+)\s*(==|!=)\s*(\S+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) throw new UnknownRule(text);
  const [one, other] = [termOf(left), termOf(right)];
  return (facts) => (one(facts) === other(facts)) === (sign === '==');
}

function termOf(text: string): Term {
  const tested = /^\/(.+)\/\.test\((\S+)\)$/.exec(text);
  if (tested) {
    const [pattern, of] = [new RegExp(tested[1]!), termOf(tested[2]!)];
    return (facts) => pattern.test(String(of(facts)));
  }
  const quoted = /^'([^']*)'$/.exec(text);
  if (quoted) return () => quoted[1]!;
  switch (text) {
    case 'null':
      return () => null;
    case 'true':
    case 'false':
      return () => text === 'true';
    case 'auth':
      return ({ auth }) => auth && 'auth';
    case 'auth.openid':
      return ({ auth }) => {
        if (!auth) throw new Nothing();
        return auth.openid;
      };
    case 'resource.openid':
      return ({ resource }) => resource.openid;
    case 'resource.path':
      return ({ resource }) => resource.path;
    default:
      throw new UnknownRule(text);
  }
}
