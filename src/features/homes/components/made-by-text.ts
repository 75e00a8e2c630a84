import { keeperText } from '#domain/homes/relation-texts';
import type { MadeBy } from '../api';

/** `物业收费员林小蓉登记`, or by a roster that she imported. */
export function madeByText({ name, post, roster }: MadeBy): string {
  const by = keeperText(name, post);
  return roster ? `按${by}导入的名册自动绑定` : `${by}登记`;
}
