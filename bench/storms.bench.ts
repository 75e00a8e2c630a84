import { gather } from '#testing/storm-crowd';
import { claimStorm, fanoutStorm, signUpStorm } from '#testing/storms';
import { System } from '#testing/system';
import { report } from './report';

/** Database calls of the costliest of the last sign-ups that ended so, the person's rights included. */
async function mostCalls(system: System, outcome: 'OK' | 'ACTIVITY_FULL'): Promise<number> {
  const signUps = (await system.calls()).filter((one) => one.action === 'signUp' && one.outcome === outcome);
  return Math.max(...signUps.map((one) => one.databaseCalls));
}

/**
 * 200 volunteers for 12 places and 50 proxies for one errand, all at once, without and with a power cut: places given
 * beyond the capacity or to one person twice, persons told an untruth, database calls of a sign-up, errands that more than one proxy has.
 */
async function main(): Promise<void> {
  const system = await System.start({ world: 'empty' });
  try {
    const crowd = await gather(system, { volunteers: 200, proxies: 50 });
    const signUps = [await signUpStorm(system, crowd, 'calm')];
    // the records of calls do not outlive the power cut
    const [taken, full] = [await mostCalls(system, 'OK'), await mostCalls(system, 'ACTIVITY_FULL')];
    signUps.push(await signUpStorm(system, crowd, 'cut', 'stored'));
    const claims = [await claimStorm(system, crowd, 0), await claimStorm(system, crowd, 1, 'stored')];

    const fanout = await fanoutStorm(system, crowd, { lostAnswers: 0.1, cuts: 2 });

    const over = signUps.map((one) => Math.max(one.taken, one.told['OK'] ?? 0) - one.capacity);
    report('signup_oversold', Math.max(0, ...over), 'places');
    report('signup_doubles', Math.max(...signUps.map((one) => one.doubles)), 'places');
    report('signup_db_calls', taken, 'calls');
    report('signup_full_db_calls', full, 'calls');
    report('signup_untrue_answers', signUps.flatMap((one) => one.untrue).length, 'persons');
    const doubles = claims.map((one) => Math.max(one.taken, one.told['OK'] ?? 0) - 1);
    report('claim_doubles', Math.max(0, ...doubles), 'proxies');
    report('claim_untrue_answers', claims.flatMap((one) => one.untrue).length, 'persons');
    report('fanout_doubles', fanout.doubles, 'messages');
  } finally {
    await system.stop();
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
