import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { System } from '#testing/system';
import { serveMiniProgram } from '#testing/weapp/serve';
import { H5Phone } from './phone-h5';
import { WeappPhone } from './phone-weapp';
import { RECORDS, type ScreenPhone } from './screen-phone';
import type { Step, Story, StoryContext, Target } from './story';
import { systemFor } from './worlds';

/** What one telling of a story came to, in steps. */
export interface Outcome {
  passed: number;
  failed: number;
}

function notes(): Pick<StoryContext, 'note' | 'noted'> {
  const all = new Map<string, string>();
  return {
    note: (name, text) => void all.set(name, text),
    noted: (name) => {
      const text = all.get(name);
      if (text === undefined) throw new Error(`no step has noted ${name}`);
      return text;
    },
  };
}

const workbook = (name: string) =>
  fileURLToPath(new URL(`../testing/workbooks/${name}.xlsx`, import.meta.url));

/** Keeps what the screen showed when a step failed. */
async function record(phone: ScreenPhone, name: string): Promise<string> {
  const file = join(RECORDS, 'failed', name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  mkdirSync(join(RECORDS, 'failed'), { recursive: true });
  try {
    writeFileSync(`${file}.txt`, await phone.text());
    writeFileSync(`${file}.png`, await phone.picture());
    return `${file}.png`;
  } catch {
    return 'no screen to keep';
  }
}

async function runStep(step: Step, context: StoryContext, phone: ScreenPhone): Promise<void> {
  await step.run(context);
  const problems = await phone.problems();
  if (problems.length > 0) throw new Error(`on the phone: ${problems.join('\n        ')}`);
}

type Say = (line: string) => void;

async function runSteps(story: Story, context: StoryContext, phone: ScreenPhone, say: Say): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0 };
  for (const step of story.steps) {
    const started = performance.now();
    const time = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
    if (outcome.failed > 0) {
      outcome.failed += 1;
      say(`  not reached      ${step.title}`);
      continue;
    }
    try {
      await runStep(step, context, phone);
      outcome.passed += 1;
      say(`  ok     ${time()}   ${step.title}`);
    } catch (error) {
      outcome.failed += 1;
      const kept = await record(phone, `${story.title} ${step.title} ${context.target}`);
      const problems = await phone.problems().catch(() => []);
      const lines = [(error as Error).message, ...problems, kept];
      say(`  FAILED ${time()}   ${step.title}\n        ${lines.join('\n        ')}`);
    }
  }
  return outcome;
}

async function withPhone(
  target: Target,
  system: System,
  tools: { browser: Browser; packed: string },
  onPhone: (phone: ScreenPhone) => Promise<Outcome>,
): Promise<Outcome> {
  const personas = await system.personas();
  const served = target === 'weapp' ? await serveMiniProgram(tools.packed, system.url) : undefined;
  const phone = served
    ? new WeappPhone(tools.browser, served.url, personas)
    : new H5Phone(tools.browser, system.url, personas);
  system.beforeControl = () => phone.atRest();
  try {
    return await onPhone(phone);
  } finally {
    await phone.close();
    await served?.stop();
  }
}

/**
 * Tells a story on one target, in a world of its own. `packed` is where the packed mini-program lies; `say` gets each
 * line as it happens.
 */
export async function tell(
  story: Story,
  target: Target,
  { say, ...tools }: { browser: Browser; packed: string; say: Say },
): Promise<Outcome> {
  say(`${story.title} [${target}]`);
  const system = await systemFor(story.world);
  try {
    return await withPhone(target, system, tools, (phone) =>
      runSteps(story, { target, phone, system, workbook, ...notes() }, phone, say),
    );
  } finally {
    await system.stop();
  }
}
