import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOUNS } from '#domain/nouns';
import { drawingOf } from '../src/platform/noun-drawing';

const SRC = join(__dirname, '../src');
const textOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');
/** The class of each drawing that has a name, e.g. `faceGood` → `ui-icon-face-good`. */
const CLASSES = new Map(
  [...textOf('ui/icon.tsx').matchAll(/^ {2}(\w+): '([\w-]+)',$/gm)].map(([, name, of]) => [name, of]),
);
/** What the main package draws: the home page and the messages show nothing else. */
const drawn = textOf('ui/icons.scss');
const isDrawn = (icon: string): boolean => drawn.includes(`.${CLASSES.get(icon)} {`);

const shown = NOUNS.flatMap(({ contract: { name }, front = {} }) =>
  [...(front.doors ?? []), ...(front.nodeDoors ?? []), ...[front.tile ?? [], front.large ?? []].flat()].map(
    ({ icon, title }) => [name, typeof title === 'string' ? title : '', icon] as const,
  ),
);

it.each(shown)('%s: the way in “%s” has its drawing (%s) in the main package', (_noun, _title, icon) => {
  expect(isDrawn(icon)).toBe(true);
});

/** Written down for a caller, under the nouns that it becomes. */
const NO_NOUN = ['intake'];

it.each(readdirSync(join(SRC, 'features')).filter((one) => !NO_NOUN.includes(one)))(
  'what is told of %s has a drawing of its own',
  (noun) => {
    const drawing = drawingOf(`/features/${noun}/pages/one/index?compoundId=c`);
    expect(drawing).not.toBe('message');
    expect(isDrawn(drawing)).toBe(true);
  },
);
