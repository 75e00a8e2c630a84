import ensureLibraries, { LIBRARIES } from './scripts/libraries.mjs';

await ensureLibraries();
const { '@cloudbase/node-sdk': _sdk, ...others } = LIBRARIES;
/** The libraries as they are deployed; with `PUBLISHED=1` the SDK as it is published, for the conformance suite. */
const libraries = process.env.PUBLISHED === '1' ? others : LIBRARIES;
const exactly = (name) => `^${name.replaceAll('.', '\\.')}$`;

/** Rules and handlers: beside the source, in Node, transformed by swc (types are checked by tsc, not here). */
export default {
  testMatch: ['<rootDir>/{domain,cloudfunctions,emulator,src,testing,scripts,config}/**/*.spec.{ts,tsx}'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: Object.fromEntries(
    Object.entries(libraries).map(([name, file]) => [exactly(name), file]),
  ),
  transformIgnorePatterns: ['/node_modules/', '/.cache/'],
  testEnvironment: 'node',
  // a busy machine is no fault: what hangs is found all the same
  testTimeout: 180_000,
  // by itself Jest leaves one core idle: of two that is half of them
  maxWorkers: '100%',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};
