import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedRules, parseRules, UnknownRule } from './rules';

const PATH = 'uploads/c-0123456789ab/u-0123456789abcdef01234567/picture/f-0123456789abcdef01234567.jpg';
const rules = deployedRules();
const write = (openid: string | null, creator: string | null, path = PATH) =>
  rules.mayWrite({ auth: openid === null ? null : { openid }, resource: { openid: creator, path } });

describe('the rules that are deployed', () => {
  it('let nobody read, and the creator alone write under the path of uploads', () => {
    expect(rules.mayRead({ auth: { openid: 'o-1' }, resource: { openid: 'o-1', path: PATH } })).toBe(false);
    expect(write('o-1', 'o-1')).toBe(true);
    expect(write('o-1', 'o-2')).toBe(false);
    expect(write('o-1', null)).toBe(false);
    // a visitor, and a file of a function: nobody is not the same as nobody
    expect(write(null, null)).toBe(false);
  });

  it.each([
    PATH.replace('uploads/', 'kept/'),
    `x/${PATH}`,
    `${PATH}/../x.jpg`,
    PATH.replace('/picture/', '/../picture/'),
    PATH.replace('/picture/', '/%2e%2e/picture/'),
    PATH.replace('.jpg', '.html'),
    PATH.replace('f-', 'g-'),
    'uploads/x.jpg',
    '',
  ])('let nobody write %s', (path) => expect(write('o-1', 'o-1', path)).toBe(false));

  it('are one file, which a deployment carries', () => {
    const file = join(__dirname, '../../config/storage-rules.json');
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual(['read', 'write']);
    expect(readFileSync(join(__dirname, '../../README.md'), 'utf8')).toContain('config/storage-rules.json');
  });
});

describe('a rule', () => {
  const facts = { auth: { openid: 'o-1' }, resource: { openid: 'o-2', path: 'a/b' } };
  it('that is missing says no', () => {
    const none = parseRules('{}');
    expect([none.mayRead(facts), none.mayWrite(facts)]).toEqual([false, false]);
  });
  it('compares, and every part must hold', () => {
    const read = (rule: string | boolean) => parseRules(JSON.stringify({ read: rule })).mayRead(facts);
    expect(read(true)).toBe(true);
    expect(read("auth != null && resource.path != 'a/c'")).toBe(true);
    expect(read("auth != null && resource.path == 'a/c'")).toBe(false);
    expect(read('/^a/.test(resource.path) == false')).toBe(false);
  });
  it.each(["process.exit() == 'x'", 'auth', 'resource.openid == auth.openid || true', 'get(x).y == 1'])(
    'in words that the emulator does not know is none: %s',
    (rule) => expect(() => parseRules(JSON.stringify({ write: rule }))).toThrow(UnknownRule),
  );
});
