import fs from 'node:fs';
import path from 'node:path';

/** Folders of features, as they lie there: a new one is under the rules the moment it exists. */
const foldersOf = (root, parent) =>
  fs
    .readdirSync(path.join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);

/**
 * Who may import whom, as zones of `import-x/no-restricted-paths`: a file in `target` may import nothing from `from`
 * but `except`. See docs/architecture.md.
 */
export function zones(root) {
  const features = fs.existsSync(path.join(root, 'src/features')) ? foldersOf(root, 'src/features') : [];
  const functions = foldersOf(root, 'cloudfunctions').filter((one) => one !== 'cloudfunctions/platform');
  const nouns = foldersOf(root, 'domain').filter(
    (one) => !['domain/kernel', 'domain/workbook'].includes(one),
  );
  // what the things of a noun are, and how one of them is opened; nothing of its rules
  const shapes = nouns
    .flatMap((one) => [`${one}/documents.ts`, `${one}/opening.ts`])
    .filter((file) => fs.existsSync(path.join(root, file)));
  const zone = (target, from, message, except = []) => ({ target, from, message, except });
  const ours = ['domain', 'cloudfunctions', 'src', 'emulator', 'testing', 'e2e', 'bench', 'scripts'];
  const only = (target, allowed, message) =>
    ours
      .filter((folder) => !allowed.some((one) => one === folder || one.startsWith(`${folder}/`)))
      .map((folder) => zone(target, folder, message))
      .concat(
        ours
          .filter((folder) => allowed.some((one) => one.startsWith(`${folder}/`)))
          .map((folder) =>
            zone(
              target,
              folder,
              message,
              allowed
                .filter((one) => one.startsWith(`${folder}/`))
                .map((one) => `./${one.slice(folder.length + 1)}`),
            ),
          ),
      );
  return [
    ...only('domain/kernel', ['domain/kernel'], 'The kernel imports nothing of ours.'),
    ...only('domain', ['domain'], 'Rules are pure: they import rules only.'),
    ...nouns.flatMap((one) =>
      only(
        one,
        ['domain/kernel', 'domain/workbook', one, ...shapes],
        'A noun imports the kernel and what others are made of, not their rules.',
      ),
    ),
    ...functions.flatMap((one) =>
      only(
        one,
        ['domain', 'cloudfunctions/platform', one],
        'A function imports the domain and the platform, never another function.',
      ),
    ),
    ...only(
      'cloudfunctions/platform',
      [
        'domain/kernel',
        'domain/workbook',
        'domain/people/contract.ts',
        'domain/people/documents.ts',
        'domain/people/events.ts',
        'domain/grid/documents.ts',
        'domain/notices/documents.ts',
        'cloudfunctions/platform',
      ],
      'The platform knows persons, where they are, what they are told, and no other feature.',
    ),
    ...features.flatMap((one) =>
      only(
        one,
        ['domain', 'src/ui', 'src/platform', one],
        'A feature imports domain, ui and platform, never another feature.',
      ),
    ),
    ...only('src/ui', ['domain/kernel', 'src/ui', 'src/platform'], 'Components know no feature.'),
    ...only('src/platform', ['domain', 'src/platform', 'src/ui'], 'The platform knows no page.'),
    ...only(
      'src/pages',
      ['domain', 'src/ui', 'src/platform', 'src/pages'],
      'A component of a feature would fall into the main package.',
    ),
    ...only(
      'emulator',
      ['emulator', 'domain/kernel'],
      'The emulator imitates the platform and knows the kernel alone.',
    ),
  ];
}
