import { codeText } from '#domain/kernel/text';
import { CATALOGUE } from './catalogue';
import type { CatalogueItem } from './catalogue-item';
import { LIFE_WORDS } from './life-words';

const plain = (text: string): string => codeText(text).toLowerCase();

/** How many characters a word and what is looked for have in common: the shorter of both, where it is within the other. */
const shared = (word: string, said: string): number =>
  said.includes(word) ? word.length : word.includes(said) ? said.length : 0;

/** The parts of a name: 养老待遇资格认证（上门） has two. */
const partsOf = (name: string): string[] => name.split(/[、（）]/).filter((one) => one !== '');

/** How well an item fits: by the longest of its words, more by its name, least by what is said about it. */
function weight({ code, name, does }: CatalogueItem, said: string): number {
  const { phrases = [], words = [] } = LIFE_WORDS[code] ?? {};
  const byName = partsOf(name).map((one) => shared(plain(one), said) * 2);
  const byWord = words.map((one) => shared(plain(one), said) * 2 - (plain(one) === said ? 0 : 1));
  const byPhrase = phrases.map((one) => shared(plain(one), said) * 2 - 1);
  const inText = said.length > 1 && plain(does).includes(said) ? 1 : 0;
  return Math.max(inText, ...byName, ...byWord, ...byPhrase);
}

/** What somebody may mean by words of hers, the likeliest first; nothing for a blank text. */
export function itemsFor(text: string): CatalogueItem[] {
  const said = plain(text);
  if (said === '') return [];
  return CATALOGUE.map((item) => ({ item, weighs: weight(item, said) }))
    .filter((one) => one.weighs > 0)
    .sort((a, b) => b.weighs - a.weighs)
    .map((one) => one.item);
}
