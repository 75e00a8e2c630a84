import { existsSync, readdirSync } from 'node:fs';

/** The names of the folders in a folder, always in the same order. */
export const foldersIn = (parent: string): string[] =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
