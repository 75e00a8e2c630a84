import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ENTRY = fileURLToPath(new URL('finder/main.ts', import.meta.url));

let bundled: string | undefined;

/** The finder as one script for the page; a function handed to `evaluate` could not import anything. */
export function finderScript(): string {
  bundled ??= buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    format: 'iife',
    write: false,
  }).outputFiles[0]!.text;
  return bundled;
}
