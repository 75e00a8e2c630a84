import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Policy } from '#domain/kernel/policy';
import { CONTRACTS, type Contracts } from '#domain/nouns';
import { foldersIn } from '../config/folders';
import type { FunctionSettings } from '../emulator/functions/bundle';

export const ROOT = join(__dirname, '..');
const loader = createRequire(__filename);

/** What a source file exports, by its path from the repository's folder: at once, so that tests can be listed from it. */
export const load = <T>(path: string): T => loader(join(ROOT, path)) as T;

const settingsOf = (name: string): string => join(ROOT, 'cloudfunctions', name, 'function.json');

/** The folders that are deployed as functions, with what their `function.json` says. */
export const functions = (): { name: string; settings: Partial<FunctionSettings> }[] =>
  foldersIn(join(ROOT, 'cloudfunctions'))
    .filter((name) => existsSync(settingsOf(name)))
    .map((name) => ({
      name,
      settings: JSON.parse(readFileSync(settingsOf(name), 'utf8')) as Partial<FunctionSettings>,
    }));

export type Noun = keyof Contracts;
export const NOUN_NAMES = Object.keys(CONTRACTS) as Noun[];

/** What each noun is held against, from `domain/<noun>/policy.ts`. */
export const policyOf = (noun: Noun): Policy => load<{ POLICY: Policy }>(`domain/${noun}/policy`).POLICY;
