import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { packMiniProgram } from '#testing/weapp/pack';
import { RECORDS } from './screen-phone';
import type { Story, Target } from './story';
import { tell, type Outcome } from './tell';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(HERE, '../dist');
/** What a finished build of each target contains. */
const ENTRIES: Record<Target, string> = { h5: 'demo/index.html', weapp: 'weapp/app.json' };
const PACKED = join(RECORDS, 'weapp');

async function loadStories(filter: string): Promise<Story[]> {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.e2e.ts') && name.replaceAll('\\', '/').includes(filter),
  );
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(join(HERE, name)).href) as Promise<{ story: Story }>),
  );
  return modules.map(({ story }) => story);
}

/** The static checks count as one step. */
async function pack(): Promise<Outcome> {
  const { problems, sizes } = await packMiniProgram(join(DIST, 'weapp'), PACKED);
  const title = `the mini-program passes the static checks (main package ${Math.round(sizes.main! / 1024)} KB)`;
  if (problems.length === 0) {
    console.log(`  ok     ${title}`);
    return { passed: 1, failed: 0 };
  }
  console.log(`  FAILED ${title}\n        ${problems.join('\n        ')}`);
  return { passed: 0, failed: 1 };
}

/** Its lines are printed together: another story may be told at the same time. */
async function tellSafely(story: Story, target: Target, browser: Browser): Promise<Outcome> {
  const lines: string[] = [];
  try {
    return await tell(story, target, { browser, packed: PACKED, say: (line) => void lines.push(line) });
  } catch (error) {
    lines.push(`  FAILED the story could not be told: ${(error as Error).stack}`);
    return { passed: 0, failed: story.steps.length };
  } finally {
    console.log(lines.join('\n'));
  }
}

/** So many stories are told at a time, each on a browser screen and a system of its own. */
const AT_A_TIME = 2;

/** Works through `jobs`, at most `AT_A_TIME` at once. */
async function inTurn(jobs: (() => Promise<void>)[]): Promise<void> {
  const left = [...jobs];
  const work = async () => {
    for (let job = left.shift(); job; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** `tsx e2e/run.ts [part of a file's path] [--only=h5 or weapp]` */
async function main(): Promise<number> {
  const filter = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
  const only = /^--only=(h5|weapp)$/m.exec(process.argv.join('\n'))?.[1];
  const stories = await loadStories(filter);
  const targets: Target[] = (['h5', 'weapp'] as const).filter((target) => !only || only === target);
  for (const target of targets) {
    if (!existsSync(join(DIST, ENTRIES[target])))
      throw new Error(
        `dist/${ENTRIES[target]} is missing: npm run build:${target}${target === 'h5' ? ' -- --demo' : ''}`,
      );
  }

  const total: Outcome = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Outcome) => {
    total.passed += passed;
    total.failed += failed;
  };
  if (targets.includes('weapp')) add(await pack());
  const browser = await launchBrowser();
  try {
    await inTurn(
      stories.flatMap((story) =>
        targets
          .filter((target) => target === 'h5' || story.weapp)
          .map((target) => async () => add(await tellSafely(story, target, browser))),
      ),
    );
  } finally {
    await browser.close();
  }
  console.log(`stories: ${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.log(error.stack);
    console.log('stories: 0 passed, 1 failed');
    process.exit(1);
  },
);
