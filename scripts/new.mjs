/**
 * `npm run new -- <plural> <singular> <Chinese name>`: a noun that works, to be filled: something that the community
 * announces, everybody reads and is told, and the community takes back. Its folders, its line in domain/nouns.ts, a
 * story and a builder; nothing else of the sources changes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectNode, ROOT } from './command.mjs';
import { ensureDependencies } from './setup.mjs';

const TEMPLATE = join(ROOT, 'scripts', 'new');
/** Where the folders of the template go. */
const PLACES = { domain: 'domain', functions: 'cloudfunctions', feature: 'src/features' };

const end = (message) => {
  console.error(message);
  process.exit(1);
};

const camel = (words) => words.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** What the template's words stand for. */
function wordsFor(folder, single, name) {
  const [things, thing] = [camel(folder), camel(single)];
  return {
    folder,
    things,
    thing,
    Things: capital(things),
    Thing: capital(thing),
    THING: single.replaceAll('-', '_').toUpperCase(),
    collection: folder.replaceAll('-', '_'),
    prefix: single.replaceAll('-', ''),
    words: folder.replaceAll('-', ' '),
    名: name,
  };
}

const filled = (text, words) =>
  text.replace(/\{\{(\S+?)\}\}/g, (whole, word) => words[word] ?? end(`The template says ${whole}.`));

/** Where a file of the template goes. */
function placeOf(path, folder) {
  if (path === 'builder.ts.txt') return `testing/builders/${folder}.ts`;
  if (path === 'story.e2e.ts.txt') return `e2e/${folder}/announced.e2e.ts`;
  const [part, ...rest] = path.slice(0, -'.txt'.length).split('/');
  return join(PLACES[part], folder, ...rest).replace(/noun\.spec\.ts$/, `${folder}.spec.ts`);
}

/** The list with the noun's line, its import where the alphabet has it. */
function listed(source, { folder, things }) {
  const imports = source.match(/^import .*;$/gm);
  const own = `import { ${things} } from './${folder}/noun';`;
  const from = (line) => /'(.*)'/.exec(line)[1];
  const next = imports.find((line) => from(line) > from(own));
  const entry = folder === things ? things : `'${folder}': ${things}`;
  return source
    .replace(next ?? imports.at(-1), (line) => (next ? `${own}\n${line}` : `${line}\n${own}`))
    .replace(/(const ALL = \{[^}]*?), notices, files \}/, `$1, ${entry}, notices, files }`);
}

const [folder = '', single = folder.replace(/s$/, ''), name = folder.replaceAll('-', ' ')] =
  process.argv.slice(2);
if (![folder, single].every((word) => /^[a-z]{2,}(-[a-z]+)*$/.test(word)) || single === folder)
  end(
    'npm run new -- <plural> <singular> <Chinese name>, for example: npm run new -- office-days office-day 办公日',
  );
const taken = Object.values(PLACES).find((place) => existsSync(join(ROOT, place, folder)));
if (taken) end(`There is ${taken}/${folder} already.`);

await ensureDependencies((line) => console.log(line));
const words = wordsFor(folder, single, name);
const made = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.txt'))
  .map((path) => {
    const target = placeOf(path, folder);
    mkdirSync(dirname(join(ROOT, target)), { recursive: true });
    writeFileSync(join(ROOT, target), filled(readFileSync(join(TEMPLATE, path), 'utf8'), words));
    return target;
  })
  .sort();
const list = join(ROOT, 'domain', 'nouns.ts');
const before = readFileSync(list, 'utf8');
writeFileSync(list, listed(before, words));
if (!readFileSync(list, 'utf8').includes(`./${folder}/noun`))
  end('domain/nouns.ts does not look as expected.');

for (const args of [
  ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', 'domain/nouns.ts', ...made],
  ['--import', 'tsx', 'scripts/config.ts'],
]) {
  const { code, output } = await collectNode(args);
  if (code !== 0) end(output);
}
console.log(`${made.join('\n')}

${made.length} files, and a line in domain/nouns.ts. It works as it is: npm run check -- ${folder}
Then say what it is about: contract, documents, rules, notices; who may announce it (domain/kernel/posts.ts has what
posts may do); its words in docs/glossary.md.`);
