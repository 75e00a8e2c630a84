import { buildingName } from '#domain/kernel/building-name';
import { codeText } from '#domain/kernel/text';
import type { Instant } from '#domain/kernel/time';

/** Where a home is, as the roster has it. */
export interface HomePlace {
  building: string;
  entrance: string;
  room: string;
}

/** Wrong answers in a day, and in all until somebody proves it; more would be guessing. */
export const MOST_WRONG = 5;
export const MOST_WRONG_EVER = 15;
const DAY = 24 * 3_600_000;
/** The number was verified when she signed in; who comes back much later signs in again. */
const PROVE_WITHIN = 30 * 60_000;

/** Letters and digits of a room as people write it: `2单元702室`, `2-702` and `２７０２` are `2702`. */
const bare = (text: string): string =>
  codeText(text)
    .replace(/单元|门|室|号|房|-/g, '')
    .toUpperCase();

/** Whether somebody names the home: its building and its room, with the entrance or without it. */
export function isHome(home: HomePlace, said: { building: string; room: string }): boolean {
  const room = bare(said.room);
  return (
    room !== '' &&
    buildingName(codeText(said.building)) === buildingName(codeText(home.building)) &&
    (room === bare(home.room) || room === bare(home.entrance + home.room))
  );
}

/** Wrong answers that still count. */
export const wrongAnswersOf = (
  one: { wrongAnswers?: number; wrongSince?: Instant | null },
  now: Instant,
): number => (now - (one.wrongSince ?? 0) < DAY ? (one.wrongAnswers ?? 0) : 0);

export const isProvable = ({ claimAt }: { claimAt?: Instant | null }, now: Instant): boolean =>
  typeof claimAt === 'number' && now - claimAt < PROVE_WITHIN;
