import { gather, type Crowd } from './storm-crowd';
import { claimStorm, fanoutStorm, signUpStorm, type Storm } from './storms';
import { System } from './system';

jest.setTimeout(300_000);

/** The power goes when so many have been answered. */
const CUTS = [1, 5, 40];
/** So many tries it takes at most to cut the power between the work and the word of it. */
const MOST_TRIES = 10;

/** Storms with the power cut as soon as the first work is stored, until somebody has not heard of hers. */
async function untilLost<S extends Storm>(
  storm: (round: number) => Promise<S>,
  given: object,
): Promise<void> {
  for (let round = 0; round < MOST_TRIES; round += 1) {
    const passed = await storm(round);
    expect(passed).toMatchObject(given);
    if (passed.lost > 0) return;
  }
  throw new Error('every answer was heard');
}

describe('through the built functions', () => {
  let system: System;
  let crowd: Crowd;
  beforeAll(async () => {
    system = await System.start({ world: 'empty' });
    crowd = await gather(system, { volunteers: 200, proxies: 50 });
  });
  afterAll(() => system?.stop());

  describe('200 volunteers who want one of 12 places at once', () => {
    const given = {
      told: { OK: 12, ACTIVITY_FULL: 188 },
      untrue: [],
      capacity: 12,
      taken: 12,
      seatsLeft: 0,
      doubles: 0,
      events: 12,
    };

    it('get exactly 12, and who was told yes is in, who was told full is not', async () => {
      expect(await signUpStorm(system, crowd, 'calm')).toEqual({ ...given, unanswered: 0, lost: 0 });
    });

    it('do so where the power goes when somebody has her place and has not heard of it', () =>
      untilLost((round) => signUpStorm(system, crowd, `lost-${round}`, 'stored'), given));

    it.each(CUTS)('do so with the power cut after %i answers and a second try of all others', async (cut) => {
      const storm = await signUpStorm(system, crowd, `cut-${cut}`, cut);
      expect(storm).toMatchObject(given);
      expect(storm.unanswered).toBeGreaterThan(0);
    });
  });

  describe('50 proxies who claim one errand at once', () => {
    const given = { told: { OK: 1, TAKEN_BY_ANOTHER: 49 }, untrue: [], taken: 1 };

    it('leave it with one, and tell everybody else that it is taken', async () => {
      expect(await claimStorm(system, crowd, 0)).toEqual({ ...given, unanswered: 0, lost: 0 });
    });

    it('do so where the power goes when one has it and has not heard of it', () =>
      untilLost((round) => claimStorm(system, crowd, 10 + round, 'stored'), given));

    it.each(CUTS.map((cut, index) => [cut, index + 1] as const))(
      'do so with the power cut after %i answers and a second try of all others',
      async (cut, round) => {
        const storm = await claimStorm(system, crowd, round, cut);
        expect(storm).toMatchObject(given);
        expect(storm.unanswered).toBeGreaterThan(0);
      },
    );
  });

  it('200 volunteers with two credits each get one message or none, with the power cut again and again and a tenth of WeChat’s answers lost', async () => {
    const storm = await fanoutStorm(system, crowd, { lostAnswers: 0.1, cuts: 4 });
    expect(storm).toMatchObject({ persons: 200, doubles: 0, cuts: 4 });
    // at most a batch of ten is unknown for each cut
    expect(storm.reached).toBeGreaterThanOrEqual(200 - 4 * 10);
  });
});
