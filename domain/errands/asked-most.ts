import { itemOf } from './catalogue';
import type { CatalogueItem } from './catalogue-item';

/** One of the large pictures: an item, as an old person calls what is wrong. `icon` is a drawing by its name. */
export interface AskedMost {
  itemCode: string;
  word: string;
  icon: string;
}

/** What old people ask for most, in the order of the pictures. None needs a number or a code to be written with it. */
export const ASKED_MOST: readonly AskedMost[] = [
  { itemCode: 'light-bulb', word: '灯不亮', icon: 'bulb' },
  { itemCode: 'drain', word: '下水堵了', icon: 'wrench' },
  { itemCode: 'hospital', word: '陪看病', icon: 'medical' },
  { itemCode: 'medicine', word: '取药', icon: 'pill' },
  { itemCode: 'groceries', word: '买菜', icon: 'bag' },
  { itemCode: 'phone-lessons', word: '手机不会用', icon: 'device' },
  { itemCode: 'pension-check', word: '养老金年审', icon: 'calendar' },
  { itemCode: 'card-replace', word: '社保卡', icon: 'card' },
];

/** Its picture, where the item has one. */
export const askedMostOf = ({ code }: Pick<CatalogueItem, 'code'>): AskedMost | null =>
  ASKED_MOST.find((one) => one.itemCode === code && itemOf(code) !== null) ?? null;
