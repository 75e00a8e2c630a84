import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { load, NOUN_NAMES, ROOT } from '#testing/folders';

/** One action of the compound's as the person with an openid, or a visitor (null). */
export type ActHere = <T>(
  openid: string | null,
  feature: string,
  action: string,
  input?: object,
) => Promise<T>;

/** What it takes to do every action of a noun once, as itself exports it; `letPass` moves the clock on, `photo` sends one. */
export type EveryAction = (
  act: ActHere,
  now: number,
  letPass: (ms: number) => Promise<void>,
  photo: (openid: string) => Promise<string>,
) => Promise<void>;

/** Those of nouns whose function's folder says how (`every-action.ts`), in the order of their list. */
export const everyActionOfNouns = (): EveryAction[] =>
  NOUN_NAMES.map((noun) => `cloudfunctions/${noun}/every-action`)
    .filter((file) => existsSync(join(ROOT, `${file}.ts`)))
    .map((file) => load<{ everyAction: EveryAction }>(file).everyAction);
