import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Feature } from '#domain/kernel/contract';
import { CONTRACTS } from '#domain/nouns';
import { filesBelow } from './texts';

/** Promises that hold by how the program is made, and not by what one rule or handler does. */
const FEATURES = (Object.values(CONTRACTS) as unknown as Feature[]).sort((a, b) =>
  a.name.localeCompare(b.name),
);

/** The files that a file imports, and theirs: those of this project. */
function reachedFrom(path: string, reached = new Set<string>()): Set<string> {
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm,
  )) {
    const bare = target.startsWith('#domain/')
      ? target.slice(1)
      : target.startsWith('.') && join(dirname(path), target);
    const file = bare ? ['.ts', '.tsx'].map((end) => bare + end).find(existsSync) : undefined;
    if (file === undefined || reached.has(file)) continue;
    reached.add(file);
    reachedFrom(file, reached);
  }
  return reached;
}

/** The names of all fields that a schema lets through, at any depth. */
function fieldsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  const { entries, item, wrapped, options } = schema as Record<string, unknown>;
  for (const [name, one] of Object.entries(entries ?? {})) fieldsOf(one, found.add(name));
  for (const one of [item, wrapped, ...(Array.isArray(options) ? options : [])]) fieldsOf(one, found);
  return found;
}

it('the timer runs at every full minute, as who reads 一分钟内 is told', () => {
  const { timer } = JSON.parse(readFileSync('cloudfunctions/dispatch/function.json', 'utf8')) as {
    timer: string;
  };
  expect(timer).toBe('0 * * * * * *');
});

it('what a reader computes with reaches neither a call nor the phone’s storage', () => {
  const reached = reachedFrom('src/features/disclosures/pages/sheet/my-month.tsx');
  expect([...reached]).toContain('domain/disclosures/amounts.ts');
  for (const part of ['components/trial-card', 'components/trial-result', 'pages/line/move-in']) {
    const all = [...reachedFrom(`src/features/disclosures/${part}.tsx`)];
    expect(all.filter((one) => /platform\/(?:call|storage|kept|files)\.|\/api\./.test(one))).toEqual([]);
  }
});

it('errands and activities know no price: nothing of them computes with money', () => {
  const folders = ['errands', 'activities'].flatMap((one) => [
    `domain/${one}`,
    `cloudfunctions/${one}`,
    `src/features/${one}`,
  ]);
  const files = folders.flatMap(filesBelow);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((one) => /kernel\/money'/.test(readFileSync(one, 'utf8')))).toEqual([]);
});

it('a whole telephone number leaves the functions by two actions alone, which are logged', () => {
  const giving = FEATURES.flatMap(({ name, actions }) =>
    Object.entries(actions)
      .filter(([, one]) => fieldsOf(one.output).has('phone'))
      .map(([action]) => `${name}.${action}`),
  );
  expect(giving).toEqual(['errands.revealContact', 'homes.revealContact']);
  for (const noun of ['errands', 'homes'])
    expect(readFileSync(`cloudfunctions/${noun}/handlers/reveal-contact.ts`, 'utf8')).toMatch(
      /await logAccess\(/,
    );
});
