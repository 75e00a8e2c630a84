import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BIG, SMALL, type Size } from '#testing/grown/ground';
import { grow } from '#testing/grown/grow';
import {
  costOf,
  deeper,
  examinedRatio,
  isOfList,
  millisecondsOf,
  readingsOf,
  type Asked,
  type Cost,
  type Grove,
} from '#testing/grown/measure';
import { readingActions } from '#testing/grown/nouns';
import { startEmulator } from '../emulator/server';
import { hundredths, median, report } from './report';

/**
 * What reading costs in a city, as the built functions do it. `examined_ratio`: documents examined for each item that the
 * reader is given, of every list; `growth_ratio`: how many times as long each reading takes as among few neighbours with
 * little history, the median of pairs done in turns. Of several ways of asking an action the worst counts.
 */
const RUNS = 12;
const TURNS = 4;
const functionsDir = fileURLToPath(new URL('../dist/functions', import.meta.url));
const say = (line: string) => process.stderr.write(`${line}\n`);

async function grove(size: Size): Promise<Grove> {
  const emulator = await startEmulator({ port: 0, dataDir: ':memory:', functionsDir });
  const started = performance.now();
  const ground = await grow(emulator, size);
  say(`${size.homes} homes in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { emulator, ground };
}

/** Each run does it in both worlds in turns and takes the quickest of each: what else the machine does takes no part. */
async function growthOf(
  big: Grove,
  small: Grove,
  ofBig: Asked,
  ofSmall: Asked,
  runs: number,
): Promise<number> {
  const ratios: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let [here, there] = [Infinity, Infinity];
    for (let turn = 0; turn < TURNS; turn += 1) {
      here = Math.min(here, await millisecondsOf(big, ofBig));
      there = Math.min(there, await millisecondsOf(small, ofSmall));
    }
    ratios.push(here / there);
  }
  return median(ratios);
}

const said = ({ examined, items, characters }: Cost): string =>
  `${examined} examined for ${items} items, ${characters} characters`;

function worst(of: Map<string, number>, path: string, value: number): void {
  of.set(path, Math.max(of.get(path) ?? 0, value));
}

async function main(): Promise<void> {
  if (!existsSync(functionsDir)) throw new Error('The functions are not built yet: npm run build:functions');
  const [big, small] = [await grove(BIG), await grove(SMALL)];
  try {
    const { all, lists } = readingActions();
    const inSmall = readingsOf(small.ground);
    const [examined, growth] = [new Map<string, number>(), new Map<string, number>()];
    const inBig = readingsOf(big.ground);
    // processes are started and their code is warm before anything is timed
    for (const [n, asked] of inBig.entries()) await growthOf(big, small, asked, inSmall[n] as Asked, 1);
    for (const [n, asked] of inBig.entries()) {
      const grown = await growthOf(big, small, asked, inSmall[n] as Asked, RUNS);
      worst(growth, asked.path, grown);
      for (const one of [asked, await deeper(big, asked)]) {
        if (!one) continue;
        const cost = await costOf(big, one);
        say(`${one.path} ${one.label}: ${said(cost)}, ${hundredths(grown)} times as long`);
        if (isOfList(one, lists)) worst(examined, one.path, examinedRatio(cost));
      }
    }
    const missing = [
      ...lists.filter((path) => !examined.has(path)),
      ...all.filter((path) => !growth.has(path)),
    ];
    if (missing.length > 0) throw new Error(`no figure for ${missing.join(', ')}`);
    for (const [path, value] of examined) report(`examined_ratio.${path}`, hundredths(value), '');
    for (const [path, value] of growth) report(`growth_ratio.${path}`, hundredths(value), '');
  } finally {
    await big.emulator.close();
    await small.emulator.close();
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
