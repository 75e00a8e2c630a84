import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from '@babel/core';
import { sideEffects } from '../package.json';

/** What Babel makes of a file of the domain. */
const shaken = (filename: string, code: string): string =>
  transformSync(code, {
    filename,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript'] },
    plugins: ['./config/shake-domain'],
    compact: true,
  })?.code ?? '';

describe('for the phone, the domain', () => {
  it('computes nothing that a bundler would have to keep', () => {
    expect(
      shaken('/x/domain/homes/home.ts', 'export const Home=v.object({area:Area});const known=new Set();'),
    ).toBe(
      'export const Home=/*#__PURE__*/(()=>v.object({area:Area}))();const known=/*#__PURE__*/(()=>new Set())();',
    );
  });

  it.each(['export const MOST=3;', 'export const sum=(a,b)=>a+b;', 'const one=other;', 'dayjs.extend(utc);'])(
    'has %s as it is written',
    (code) => expect(shaken('/x/domain/kernel/time.ts', code)).toBe(code),
  );

  it('has of a contract the name of its noun alone', () => {
    const code = "export const homes=feature('homes',{list:action({who:'member'})});";
    for (const folder of ['homes', 'office-days'])
      expect(shaken(`/x/domain/${folder}/contract.ts`, code)).toBe(
        "export const homes=/*#__PURE__*/(()=>feature('homes',{}))();",
      );
    expect(shaken('/x/domain/homes/other.ts', code)).toContain('action(');
  });
});

/** Statements that do something: a call, a loop, a condition. Lines of a text have no semicolon. */
const DOES = /^([\w.]+\(.*;|(for|if|while|new|void|await|throw) .*)$/;

it('no file of the domain does anything when it is loaded, but for those that package.json names', () => {
  const files = readdirSync('domain', { recursive: true, encoding: 'utf8' })
    .map((path) => `domain/${path.replaceAll('\\', '/')}`)
    .filter((path) => /(?<!\.spec)\.ts$/.test(path));
  const does = (path: string) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .some((line) => DOES.test(line));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(does).map((path) => `./${path}`)).toEqual(
    sideEffects.filter((path) => path.startsWith('./domain/')),
  );
});
